### The workspace: its tiles and what they say.

workspace-title = Workspace
    .also = dashboard, key figures, home
workspace-open = Open the list
workspace-empty = Nothing here yet: { KEY("go") } i imports customers, then invoices and orders.
workspace-arrange = Move the tile
workspace-arrange-title = Place of “{ $tile }”
workspace-below = { $count ->
    [one] One more tile below
   *[other] { $count } more tiles below
}
workspace-broken = This figure could not be calculated. { KEY("workspace.refresh") } tries again.
workspace-left-out = { $count ->
    [one] { $count } account in another currency is in no total.
   *[other] { $count } accounts in another currency are in no total.
}
workspace-more = and { $count } more

workspace-job-holds = Counting the held orders
workspace-job-balances = Adding up the balances
workspace-job-trend = Calculating the overdue trend

workspace-on-hold = On hold
workspace-held-orders = Orders
workspace-held-value = Value
workspace-follow-ups = Follow-ups due

workspace-by-age = On hold by age
workspace-age-fresh = Up to 1 day
workspace-age-week = 2-7 days
workspace-age-month = 8-30 days
workspace-age-older = Over 30 days

workspace-by-reason = On hold by reason
workspace-nothing-held = No order is on hold.
workspace-ready = Ready to release
workspace-not-checked = Cannot be checked

workspace-ageing = Aged balance
workspace-this-month = This month
workspace-until = To { $day }

workspace-exposure = Exposure
workspace-exposure-all = All accounts
workspace-exposure-limited = With a limit
workspace-limits = Their limits
workspace-apart = The list shows customers without { $amount } that is tested against limits of their ship-tos
workspace-excess-members = A group over its limit is listed as its members, a ship-to under its customer
workspace-used = { $percent }% used

workspace-overdue = Overdue
workspace-nothing-open = Nothing is open.
workspace-overdue-now = Today
workspace-trend = Last 12 months
workspace-trend-highest = Highest, { $day }
workspace-trend-before = On { $day }

workspace-excesses = Largest excesses
workspace-no-excess = No account is over its limit.
workspace-over = { $excess } over
workspace-group = Group { $code }

workspace-expiries = Limits and reviews, 30 days
workspace-no-expiry = Nothing expires within 30 days.
workspace-expiry-limit = limit
workspace-expiry-temporary = temporary limit
workspace-expiry-group = group limit
workspace-expiry-review = review
