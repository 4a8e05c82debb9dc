//! A mapping as the text of its file.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::{Formats, LinesMapping, Mapping, SKIP_LINES, TOTAL_LINES};
use crate::exchange::incoming::notation::Notation;

impl Mapping {
    /// The text of a mapping file that means the same.
    pub fn to_toml(&self) -> String {
        let mut table = Table::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                table.insert(name.to_owned(), value);
            }
        };
        put("sheet", text(self.sheet.as_ref()));
        put("header_row", self.header_line.map(whole));
        put("skip_rows", above_zero(self.skip_rows));
        put("skip_last", above_zero(u64::try_from(self.skip_last).unwrap_or_default()));
        put("delimiter", self.delimiter.map(|sign| char::from(sign).to_string().into()));
        put("encoding", self.encoding.map(|encoding| encoding.name().into()));
        put("currency", self.currency.map(|currency| currency.code().into()));
        put("key", (!self.key.is_empty()).then(|| list(&self.key)));
        put("source", text((!self.source.is_empty()).then_some(&self.source)));
        put("customer_from", self.customer_from.name().map(Into::into));
        put("as_of", self.as_of.map(|day| day.to_string().into()));
        put("terms", self.terms.map(|days| whole(days.into())));
        put("match_names", self.match_names.then_some(true.into()));
        put("fingerprint", text(self.fingerprint.as_ref()));
        put("create_customers", self.creates_customers.then_some(true.into()));
        put_formats(&self.formats, &mut put);
        let one_or_more = |texts: &Vec<String>| match texts.as_slice() {
            [one] => one.clone().into(),
            several => list(several),
        };
        put("columns", section(self.columns.iter().map(|(name, texts)| (name, one_or_more(texts)))));
        put("constants", section(self.constants.iter().map(|(name, text)| (name, text.clone().into()))));
        put("filter", section(self.filter.iter().map(|(name, texts)| (name, one_or_more(texts)))));
        put("skip", section(self.skip.iter().map(|(name, texts)| (name, one_or_more(texts)))));
        put("totals", section(self.totals.iter().map(|(name, texts)| (name, one_or_more(texts)))));
        put(SKIP_LINES, numbers(&self.skip_lines));
        put(TOTAL_LINES, numbers(&self.total_lines));
        let words = self.values.iter().map(|(name, words)| {
            let words = words.iter().map(|(word, means)| (word.clone(), Value::from(means.clone())));
            (name, Value::Table(words.collect()))
        });
        put("values", section(words));
        put("lines", self.lines.as_ref().map(lines));
        table.to_string()
    }
}

fn put_formats(formats: &Formats, put: &mut impl FnMut(&str, Option<Value>)) {
    let (notation, plain) = (formats.notation, Notation::PLAIN);
    let days: Vec<String> = formats.days.texts().map(str::to_owned).collect();
    let days = match days.as_slice() {
        [day] if day == "yyyy-mm-dd" => None,
        [day] => Some(day.clone().into()),
        several => Some(list(several)),
    };
    put("date_format", days);
    put("year", formats.days.year().map(|year| Value::Integer(year.into())));
    let decimal = (notation.decimal() != plain.decimal()).then(|| notation.decimal());
    put("decimal_mark", decimal.map(|mark| mark.to_string().into()));
    put("group_mark", notation.group().map(|mark| mark.to_string().into()));
    put("decimals", notation.decimals().and_then(|count| u64::try_from(count).ok()).map(whole));
    let forms: Vec<Value> = notation.negative().names().map(Value::from).collect();
    put("negative", (!forms.is_empty()).then_some(Value::Array(forms)));
    put("negative_amounts", formats.negative_amounts.map(|are| are.code().into()));
    put("currency_sign", text(formats.currency_sign.as_ref()));
    put("nothing", text(formats.nothing.as_ref()));
    put("zero_limit", formats.zero_is_unset.then(|| "not-set".into()));
}

fn lines(lines: &LinesMapping) -> Value {
    let texts =
        [("file", &lines.file), ("key", &lines.key), ("quantity", &lines.quantity), ("price", &lines.price)];
    let discount = lines.discount.as_ref().map(|discount| ("discount", discount));
    let texts = texts.into_iter().chain(discount);
    Value::Table(texts.map(|(name, text)| (name.to_owned(), Value::from(text.clone()))).collect())
}

fn section<'a>(entries: impl Iterator<Item = (&'a String, Value)>) -> Option<Value> {
    let table: Table = entries.map(|(name, value)| (name.clone(), value)).collect();
    (!table.is_empty()).then_some(Value::Table(table))
}

fn list(texts: &[String]) -> Value {
    Value::Array(texts.iter().cloned().map(Value::from).collect())
}

fn numbers(lines: &BTreeSet<u64>) -> Option<Value> {
    (!lines.is_empty()).then(|| Value::Array(lines.iter().copied().map(whole).collect()))
}

fn text(text: Option<&String>) -> Option<Value> {
    text.cloned().map(Value::from)
}

fn whole(number: u64) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

fn above_zero(number: u64) -> Option<Value> {
    (number > 0).then(|| whole(number))
}
