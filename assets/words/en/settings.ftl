### What the company sets up.

settings-title = Settings
    .also = parameters, setup, configuration
settings-command-change = Change
settings-command-add = Add
settings-job-save = Saving { $what }
settings-saved = Saved: { $what }
settings-nothing-changed = Nothing was changed.
settings-change-title = Change { $what }

settings-tab-company = Company
    .also = company policies, credit management parameters
settings-tab-reasons = Reasons
    .also = reason codes, hold reasons, release reasons
settings-tab-users = Users
    .also = roles, permissions
settings-tab-warehouses = Warehouses
    .also = sites, stock
settings-tab-groups = Groups
    .also = credit management groups, customer credit groups
settings-tab-terms = Terms
settings-tab-rules = Rules
    .also = terms of payment

settings-add-reason = Add a reason code
settings-add-user = Add a user
settings-add-warehouse = Add a warehouse
settings-add-group = Add a group
settings-add-terms = Add terms of payment
settings-add-rule = Add a blocking rule
settings-effect-policy = The new value applies from the next check on, for every user of this desk. Desk: { $path }
settings-effect-reason = The reason is offered with every decision of its kind. It cannot be removed, because decisions refer to it.
settings-effect-user = A user who is not active can change nothing; earlier actions stay in the audit trail.
settings-effect-warehouse = Applies to orders from this warehouse from their next check on.
settings-effect-group = Applies to all members from the next check of their orders on.
settings-effect-terms = The terms can be used at once. They cannot be changed later, because orders refer to them.
settings-effect-rule = The rule is tried at the next check of every order that no person has approved. Its id is not given again.

settings-field-code = Code
settings-field-code-help = Up to 40 characters, unique. It cannot be changed later.
settings-field-action = For
settings-field-action-help = The kind of decision that the reason is offered with.
settings-field-text = Text
settings-field-text-help = What the reason means, as others should read it.
settings-field-default = Default
settings-field-default-help = Yes: replaces the present default reason.

settings-action-release = Release
settings-action-reject = Rejection
settings-action-keep = Keep on hold
settings-action-terms = Change of terms
settings-action-forward = Forwarding
settings-action-force = Forced hold
settings-action-block = Blocking

settings-column-setting = Setting
settings-column-value = Value
settings-column-code = Code
settings-column-login = Login
settings-column-action = For
settings-column-text = Text
settings-column-default = Default
settings-column-tolerance = Tolerance
settings-column-expires = Expires
settings-column-members = Members
settings-column-rank = Rank
