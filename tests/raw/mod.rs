//! A desk file as another program sees it.
#![allow(dead_code, reason = "each test program uses what it needs")]

use std::path::Path;

pub(crate) type Connection = rusqlite::Connection;
pub(crate) type Result<T> = rusqlite::Result<T>;

/// Opens a file, whatever it is.
pub(crate) fn open(path: impl AsRef<Path>) -> Connection {
    Connection::open(path).unwrap()
}

/// What a statement finds: the values of each row, and the names of their columns.
pub(crate) fn rows(file: &Connection, sql: &str) -> Result<Vec<Vec<(String, String)>>> {
    let mut statement = file.prepare(sql)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let rows = statement.query_map([], |row| {
        let value = |(at, name): (usize, &String)| Ok((name.clone(), format!("{:?}", row.get_ref(at)?)));
        names.iter().enumerate().map(value).collect()
    });
    rows?.collect()
}

/// What a text in the first column of each row says.
pub(crate) fn texts(file: &Connection, sql: &str) -> Result<Vec<String>> {
    file.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}
