### Labels and help of parameters and settings, and the words of reasons and roles.

## Sections of the credit parameters view

section-general = General
section-credit-information = Credit information
section-history-and-settings = Credit history and settings
section-credit-check = Credit check
section-basis-payment = Basis payment information
section-dnbi = DNBi
section-validation = Credit validation

## General

parameter-name = Name
    .help = The name as it appears on documents and in lists.
parameter-currency = Currency
    .help = The currency of the account. It is chosen when the customer is added and cannot be changed.
parameter-country = Country
    .help = The two letters of the country, such as BE or CA.
parameter-language = Language
    .help = The language of letters to the customer: English, French or Dutch.
parameter-contact = Contact
    .help = Whom to ask for at the customer when an invoice is late.
parameter-phone = Telephone
    .help = The number to call.
parameter-email = E-mail
    .help = The address for letters and statements.
parameter-external-code = External code
    .help = A code of your own by which credit validation selects customers. Without a filter it lists only customers that have none.
parameter-customer-since = Customer since
    .help = The day on which the customer first bought from you.
parameter-business-started = Business started
    .help = The day on which the customer’s business started.
parameter-account-status = Account status
    .help = A status code of your company. It is not the blocked state, and no check uses it yet.
parameter-excluded = Excluded from credit checks
    .help = Orders of this customer are not checked for credit. Only a supervisor may set it.
parameter-terms = Terms of payment
    .help = The terms that an order has when it names none of its own: cash, prepaid, cod, net30, or terms of your company.
parameter-state = State
    .help = Whether the customer may buy: active, warning only, blocked or closed. Blocking and closing change it.
parameter-state-origin = Set by
    .help = Whether a person set the state or credit validation did.
parameter-state-reason = Reason
    .help = Why the customer is blocked, warned or closed.

## Credit information

parameter-bank-name = Bank
    .help = The bank of the customer.
parameter-bank-account = Bank account
    .help = The customer’s account at that bank.
parameter-bank-contact = Contact at the bank
    .help = Whom to ask at the bank.
parameter-bank-phone = Telephone of the bank
    .help = The telephone number of the contact at the bank.
parameter-credit-established = Credit established
    .help = The day on which the customer was first given credit.
parameter-credit-manager = Credit manager
    .help = Who decides about the customer’s credit.

## Credit history and settings

parameter-limit = Credit limit
    .help = What may be owed and on order before orders go on hold. None: no limit of its own; unlimited: never tested; 0.00: no credit at all.
    .also = limit, credit line
parameter-limit-expires = Limit expiry
    .help = The last day on which the limit is valid. After that day the limit still applies, with a warning.
parameter-temporary-limit = Temporary limit
    .help = Replaces the credit limit between two days. Amount and both days belong together.
parameter-temporary-from = Temporary limit from
    .help = The first day of the temporary limit.
parameter-temporary-to = Temporary limit to
    .help = The last day of the temporary limit.
parameter-group = Credit group
    .help = The group of companies with which the customer shares one limit.
    .also = shared limit, group of companies
parameter-policy-group = Credit management group
    .help = The group whose policies apply to the customer, and whose limit it has without one of its own.
    .also = policy group
parameter-hold-period = Hold period
    .help = Orders are held if anything is open in this ageing period, 1 to 5, or in an older one. 0: no such test.
    .also = oldest ageing period
parameter-minimum-for-check = Minimum for credit check
    .help = Orders up to this amount are not tested against limit, overdue amounts and order size. 0.00 checks every order.
parameter-approval = Order approval status
    .help = Whether new orders pass when no other rule holds them. Hold until: held before the day; open until: free up to and including the day.
    .also = sales order status, hold until, open until
parameter-order-minimum = Minimum order amount
    .help = Smaller orders are held.
parameter-order-maximum = Maximum order amount
    .help = Larger orders are held, unless the warehouse or the company allows more.
parameter-last-payment = Last payment
    .help = The day of the last receipt.
parameter-payments = Number of payments
    .help = How many receipts there were, those on account included.
parameter-late-payments = Number late
    .help = How many invoices were paid in full after their due date.
parameter-average-days = Average days to pay
    .help = The average number of days from invoice to full payment, over all invoices paid.
parameter-highest-balance = Highest balance
    .help = The highest balance at the end of any day.

## Credit check

parameter-duns = DUNS number
    .help = The nine digits that Dun & Bradstreet know the customer by.
    .also = Dun & Bradstreet, agency number
parameter-agency = Credit agency
    .help = The agency that gave the rating.
parameter-rating = Rating
    .help = The last rating of the agency.
parameter-rating-date = Date of last rating
    .help = The day on which the rating was given.
parameter-user-field-1 = User field 1
    .help = For whatever supports the rating. The settings give it a label of your own.
parameter-user-field-2 = User field 2
    .help = For whatever supports the rating. The settings give it a label of your own.

## Basis payment information

parameter-basis-average = Basis average days to pay
    .help = The average days to pay of the basis period. The dialog Average days to pay recalculates it.
parameter-basis-payments = Number of basis payments
    .help = The number of invoices paid in full from which the basis average is calculated.
parameter-basis-from = Basis start
    .help = The first day of the basis period.
parameter-basis-to = Basis end
    .help = The last day of the basis period.

## DNBi

parameter-last-review = Last review
    .help = The day on which the customer’s credit was last reviewed.
parameter-next-review = Next review
    .help = The day on which the customer’s credit is to be reviewed again.
    .also = DNBi, credit review, agency review
parameter-do-not-call = Do not call
    .help = No agency data is fetched for this customer.
    .also = DNBi, agency

## Exceptions of the validation

parameter-validation-delay-days = Payment delay in days
    .help = Anything unpaid for more days than this matches. Empty: as the company; off: not for this customer.
parameter-validation-respite-days = Respite in days
    .help = Items older than this count as late. Empty: as the company; off: not for this customer.
parameter-validation-minimum-balance = Minimum late balance
    .help = Late items above this amount match. Empty: as the company; off: not for this customer.
parameter-validation-limit-percent = Percentage of the limit
    .help = Late items above this percentage of the limit match, and the minimum balance is ignored. Empty: as the company; off: not for this customer.
parameter-validation-state = Blocking state
    .help = Whether validation suggests blocking the customer or warning only. Empty: as the company.
parameter-validation-reason = Blocking reason
    .help = The reason that the customer gets when it is blocked. Empty: as the company.

## Ship-tos, groups, warehouses, terms, users

parameter-kind = Kind
    .help = A ship-to or a job; a credit group, which shares a limit, or a credit management group; how the terms are paid.
parameter-tolerance-percent = Tolerance in percent
    .help = Widens every limit by this percentage for orders from this warehouse. Empty: as the company.
parameter-days = Days
    .help = Days from the invoice to its due date.
parameter-rank = Rank
    .help = The higher the rank, the later the money comes. Orders on terms above the customer’s own can be held.
parameter-role = Role
    .help = A clerk decides on orders; a supervisor also applies the credit validation, excludes customers from checks and closes orders whose goods will not be invoiced; an administrator also changes settings and users.
parameter-active = Active
    .help = Whether the user still works here. A user who does not can change nothing.
role-clerk = clerk
role-supervisor = supervisor
role-administrator = administrator

## Settings of the company

setting-company-name = Company name
    .help = The name of the company, for titles and letters.
setting-currency = Currency
    .help = The currency of the company. It is fixed as soon as there are customers.
setting-language = Language
    .help = The language of the company’s documents: en, fr or nl.
setting-exposure-unapplied-receipts = Exposure: unapplied receipts
    .help = Whether receipts on account lower the exposure.
setting-exposure-approved-orders = Exposure: approved orders
    .help = Whether approved orders count in the exposure.
setting-exposure-held-orders = Exposure: orders on hold
    .help = Whether orders on hold count in the exposure.
setting-exposure-future-orders = Exposure: future orders
    .help = Whether orders to be shipped after the horizon count in the exposure.
setting-exposure-unconfirmed-orders = Exposure: unconfirmed orders
    .help = Whether orders that the customer has not confirmed count in the exposure.
setting-exposure-disputed = Count disputed invoices
    .help = Whether disputed invoices count: in the exposure, the hold period and the validation.
setting-exposure-horizon-days = Exposure: horizon in days
    .help = Orders to be shipped later than this many days from today are future orders.
setting-tolerance-percent = Tolerance in percent
    .help = Widens every limit by this percentage.
setting-order-maximum = Maximum order amount
    .help = Replaces the customer’s own maximum where this one is larger.
setting-growth-tolerance-percent = Growth tolerance in percent
    .help = How much a released order may grow before it is checked again.
setting-check-limit = When a limit is exceeded
    .help = Whether the order is held, only warned about, or not tested at all.
setting-check-hold-period = When the hold period matches
    .help = Whether the order is held, only warned about, or not tested at all.
setting-check-order-amount = When the order amount is out of bounds
    .help = Whether the order is held, only warned about, or not tested at all.
setting-check-terms-rank = When terms rank higher than the customer’s
    .help = Whether the order is held, only warned about, or not tested at all.
setting-checkpoints = Checkpoints
    .help = Where orders are checked: entry, shipping, transfer, separated by commas.
setting-recheck-at = Re-evaluate at
    .help = The checkpoints at which even released orders are checked again.
setting-auto-release = Automatic release
    .help = Whether a held order is released at once when a new check finds no reason to hold it.
setting-ageing-periods = Ageing periods
    .help = The lengths of periods 1 to 4 in days, separated by commas, or months.
setting-ageing-basis = Ageing basis
    .help = Whether age is counted from the due date or from the invoice date.
setting-limit-at-sale = Credit limit at the sale
    .help = What happens when an order, or an invoice without an order, exceeds the limit. Sale (block): it is an error and is not saved. Sale, validate only: the same message, and it may be saved. Off: the order is put on hold, an invoice is saved with a warning.
setting-limit-at-transfer = Credit limit at the transfer
    .help = What happens to an entered invoice whose account exceeds the limit when it is transferred. There is then no message at the sale; it is in the transfer report. Transfer, warn: the invoice is transferred all the same. Transfer (block): it is not transferred.
setting-validation-delay-days = Validation: payment delay in days
    .help = Customers with anything unpaid for more days than this are to be blocked. off: no such criterion.
setting-validation-respite-days = Validation: respite in days
    .help = Items older than this count as late for the second criterion. off: no such criterion.
setting-validation-minimum-balance = Validation: minimum late balance
    .help = Customers with more than this late are to be blocked.
setting-validation-limit-percent = Validation: percentage of the limit
    .help = Customers with more than this percentage of their limit late are to be blocked. The minimum balance is then ignored.
setting-validation-delay-state = Validation: state for a payment delay
    .help = Whether customers that match the payment delay are blocked or only warned.
setting-validation-limit-state = Validation: state for a late balance
    .help = Whether customers that match the late balance are blocked or only warned.
setting-validation-delay-reason = Validation: reason for a payment delay
    .help = The reason that customers get when they are blocked for a payment delay.
setting-validation-limit-reason = Validation: reason for a late balance
    .help = The reason that customers get when they are blocked for a late balance.
setting-validation-day-basis = Validation: days counted from
    .help = Whether days are counted from the due date or from the invoice date.
setting-lock-wait = Waiting time for other users (s)
    .help = How many seconds to wait while another user writes to the desk.
setting-user-field-1-label = Label of user field 1
    .help = What the first user field of the customer is called here.
setting-user-field-2-label = Label of user field 2
    .help = What the second user field of the customer is called here.

## Reasons of a new desk

reason-release-ok-to-ship = OK to ship
reason-release-payment-received = Payment received
reason-release-payment-promised = Payment promised
reason-release-within-policy = Within the credit policy
reason-reject-credit-risk = Credit risk
reason-reject-customer-withdrew = Customer withdrew the order
reason-keep-awaiting-payment = Awaiting payment
reason-keep-awaiting-information = Awaiting information
reason-keep-in-dispute = In dispute
reason-terms-cash-instead = Cash instead of credit
reason-forward-beyond-authority = Beyond my authority
reason-force-manual-hold = Held by hand
reason-force-suspected-fraud = Suspected fraud
reason-block-late-payment = Late payment
reason-block-over-limit = Over the limit
reason-block-insolvency = Insolvency
