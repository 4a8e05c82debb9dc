//! Of large files the beginning is looked at, and of texts the end.

use super::*;

#[test]
fn of_a_large_text_the_beginning_and_the_end_are_looked_at() {
    let rows: String = (0..60_000).map(|row| format!("C{row},I{row},2026-01-13,2026-02-13,5.00\n")).collect();
    let list = format!("Customer,Invoice,Date,Due,Amount\n{rows}Total,,,,300000.00\n");
    for bytes in [
        list.clone().into_bytes(),
        format!("\u{feff}{list}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ] {
        let guess = guess(bytes);
        assert!(guess.is_part && guess.classes.of(RowClass::Data) < 40_000);
        assert_eq!((questions(&guess).len(), guess.rejected, guess.control_sums.len()), (0, 0, 0));
        assert_eq!((guess.classes.of(RowClass::GrandTotal), warnings(&guess)), (1, vec![]));
        let cautions: Vec<_> = guess.cautions().map(|caution| caution.key).collect();
        assert_eq!(cautions, ["guess-part"], "an import reads all of it");
    }
}

#[test]
fn of_a_large_workbook_the_beginning_is_looked_at() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Amount"]).unwrap();
    for row in 1..15_000_u32 {
        sheet
            .write_row(row, 0, [format!("Customer {row}"), format!("I{row}"), "2026-01-13".to_owned()])
            .unwrap();
        sheet.write(row, 3, 5.0).unwrap();
    }
    let guess = guess(workbook.save_to_buffer().unwrap());
    assert!(guess.is_part);
    assert_eq!((questions(&guess).len(), guess.rejected), (0, 0));
    assert!((1000..14_000).contains(&guess.classes.of(RowClass::Data)));
}

#[test]
fn of_a_large_opendocument_the_beginning_is_looked_at() {
    let row = |cells: &[String]| {
        let cell = |text: &String| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let header = row(&["Customer", "Invoice", "Date", "Amount"].map(str::to_owned));
    let rows: String = (0..12_000)
        .map(|at| row(&[format!("C {at}"), format!("I{at}"), "2026-01-13".into(), "5.00".into()]))
        .collect();
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{header}{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_str())]
    {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    let guess = guess(archive.finish().unwrap().into_inner());
    assert!(guess.is_part, "{:?}", guess.classes);
    assert!(guess.classes.of(RowClass::Data) > 1000);
}

#[test]
fn of_a_large_list_every_word_for_paid_is_left_out_wherever_it_is() {
    let row = |at: usize, state: &str| format!("C{at},I{at},2026-01-13,2026-02-13,5.00,{state}\n");
    let rows: String = (0..60_000).map(|at| row(at, if at == 30_000 { "Réglé" } else { "open" })).collect();
    let list = format!("Customer,Invoice,Date,Due,Amount,Status\n{}{rows}", row(99_999, "Paid"));
    let guess = guess(&list);
    assert!(guess.is_part);
    let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
    let mut reader = Reader::<InvoiceRow>::new(std::io::Cursor::new(list), "list", &mapping, EUR).unwrap();
    while let Some(row) = reader.next_row().unwrap() {
        assert!(row.is_ok());
    }
    assert_eq!((reader.classes().of(RowClass::Data), reader.classes().of(RowClass::Filtered)), (59_999, 2));
}
