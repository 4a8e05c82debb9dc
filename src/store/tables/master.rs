//! What is read of the tables of records beside their fields: keys, and columns that lists and walks read by themselves.

use super::values::{count, filled, optional, ordinal, own_terms};
use crate::credit::{Currency, CustomerState, Day, Limit, Money, ShipToId, StateOrigin};
use crate::fields::{Choice, Count, CreditLimit, MoneyAmount, Optional, Role, Text, Total};
use crate::store::record::coded;
use crate::store::{CoverKey, CustomerKey, GroupId, RuleKey, UserId, WarehouseId};

columns! {
    customer = "customer" {
        ID: CustomerKey = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        NAME: String = "name" by filled,
        CURRENCY: Currency = "currency",
        COUNTRY: Option<String> = "country" by |value| coded(&Optional(Text::Country), value),
        CONTACT: Option<String> = "contact" by |value| coded(&Optional(Text::Name(60)), value),
        PHONE: Option<String> = "phone" by |value| coded(&Optional(Text::Name(40)), value),
        EMAIL: Option<String> = "email" by |value| coded(&Optional(Text::Email), value),
        EXTERNAL_CODE: Option<String> = "external_code" by |value| optional(value, filled),
        DUNS: Option<String> = "duns" by |value| coded(&Optional(Text::Duns), value),
        CREDIT_MANAGER: Option<String> = "credit_manager" by |value| optional(value, filled),
        TERMS: String = "terms" by filled,
        STATE: CustomerState = "state",
        STATE_ORIGIN: Option<StateOrigin> = "state_origin",
        STATE_REASON: Option<String> = "state_reason" by |value| optional(value, filled),
        LIMIT: Limit = "credit_limit" by |value| coded(&CreditLimit, value),
        LIMIT_EXPIRES: Option<Day> = "limit_expires",
        TEMPORARY_LIMIT: Option<Money> = "temporary_limit" by |value| coded(&Optional(MoneyAmount), value),
        TEMPORARY_FROM: Option<Day> = "temporary_from",
        TEMPORARY_TO: Option<Day> = "temporary_to",
        CREDIT_GROUP: Option<GroupId> = "credit_group_id",
        POLICY_GROUP: Option<GroupId> = "policy_group_id",
        CREDIT_GROUP_CODE: Option<String> = "credit_group_id" by |value| optional(value, filled),
        POLICY_GROUP_CODE: Option<String> = "policy_group_id" by |value| optional(value, filled),
        NEXT_REVIEW: Option<Day> = "next_review",
        BASIS_DAYS: Option<i64> = "basis_days" by |value| coded(&Optional(Total), value),
        BASIS_PAYMENTS: Option<u32> = "basis_payments" by |value| coded(&Optional(Count::UpTo(u32::MAX)), value),
        BASIS_FROM: Option<Day> = "basis_from",
        BASIS_TO: Option<Day> = "basis_to",
    }
}

columns! {
    ship_to = "ship_to" {
        ID: ShipToId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        CUSTOMER: CustomerKey = "customer_id",
        NAME: String = "name" by filled,
        DUNS: Option<String> = "duns" by |value| coded(&Optional(Text::Duns), value),
        LIMIT: Limit = "credit_limit" by |value| coded(&CreditLimit, value),
    }
}

columns! {
    credit_group = "credit_group" {
        ID: GroupId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        REVISION: i64 = "revision" by count,
    }
}

table! {
    /// The revision of the last change of an account.
    account_revision = "account_revision" {
        CUSTOMER_ID: CustomerKey = "customer_id",
        REVISION: i64 = "revision" by count,
    }
}

columns! {
    warehouse = "warehouse" {
        ID: WarehouseId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
    }
}

columns! {
    blocking_rule = "blocking_rule" {
        ID: RuleKey = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
    }
}

columns! {
    cover = "cover" {
        ID: CoverKey = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        CUSTOMER: CustomerKey = "customer_id",
    }
}

columns! {
    terms = "terms" {
        ID: i64 = "id" by ordinal,
        CODE: String = "code" by own_terms,
    }
}

columns! {
    user = "user" {
        ID: UserId = "id",
        LOGIN: String = "login" by filled,
        ROLE: Role = "role" by |value| coded(&Choice::ANY, value),
        ACTIVE: bool = "active",
    }
}
