-- What a desk of the first version had in it: customers, documents, held orders and one decision, as it was written then.

INSERT INTO user (id, login, name, role, active) VALUES
    (1, 'anna', 'anna', 'administrator', 1);
INSERT INTO event (id, command_id, kind, user_id, at, day, note) VALUES
    (1, '65556c281eef4-79cb-0', 'init', 1, 1782680979107572, 20633, ''),
    (2, '65556c28300e6-79cc-0', 'customer-add', 1, 1782680979177702, 20633, ''),
    (3, '65556c283ed9e-79cd-0', 'customer-add', 1, 1782680979238302, 20633, ''),
    (4, '65556c284d676-79ce-0', 'ship-to-add', 1, 1782680979297910, 20633, ''),
    (5, '65556c285b869-79cf-0', 'invoice', 1, 1782680979355753, 20633, ''),
    (6, '65556c2867a38-79d0-0', 'invoice', 1, 1782680979405368, 20633, ''),
    (7, '65556c28748e9-79d2-0', 'receipt', 1, 1782680979458281, 20633, ''),
    (8, '65556c28846c0-79d3-0', 'order-enter', 1, 1782680979523264, 20633, ''),
    (9, '65556c289f345-79d4-0', 'order-enter', 1, 1782680979632965, 20633, ''),
    (10, '65556c28ac343-79f2-0', 'order-enter', 1, 1782680979686211, 20633, ''),
    (11, '65556c28b86d3-79fb-0', 'release', 1, 1782680979736275, 20633, '');
INSERT INTO audit (id, event_id, subject_kind, subject, customer_id, order_id, body, schema_version, prev_hash, hash) VALUES
    (1, 1, 'desk', 'desk', NULL, NULL, '{"currency":"EUR","language":"en","user":"anna"}', 1, X'0000000000000000000000000000000000000000000000000000000000000000', X'5A0CDC1D8E9D2ACF6722795B9941B37310A719E3111FA921ABB0FCC5C7723757'),
    (2, 2, 'customer', 'C100', 1, NULL, '{"added":{"country":"FR","currency":"EUR","limit":"100.00","name":"Dupont SA"}}', 1, X'5A0CDC1D8E9D2ACF6722795B9941B37310A719E3111FA921ABB0FCC5C7723757', X'1FC4FE216043268F8795E9584A0E4E2164E1D79E793409310431E904C6675B7C'),
    (3, 3, 'customer', 'C200', 2, NULL, '{"added":{"country":"NL","currency":"EUR","limit":"unlimited","name":"Jansen BV"}}', 1, X'1FC4FE216043268F8795E9584A0E4E2164E1D79E793409310431E904C6675B7C', X'48EA3E68D3CF985B50D360E8E860756BB407C243A089A5C5097867C681C274FC'),
    (4, 4, 'ship-to', 'C200/S1', 2, NULL, '{"added":{"kind":"ship-to","limit":"none","name":"Yard"}}', 1, X'48EA3E68D3CF985B50D360E8E860756BB407C243A089A5C5097867C681C274FC', X'377F020B557C784ADF3F918D35680F77DB48B025EFBE80DB5DACA2F5A0EC2313'),
    (5, 5, 'invoice', 'I-1', 2, NULL, '{"kind":"invoice","amount":40000,"currency":"EUR","day":"2026-05-01","order":null,"ship_to":null,"instalments":[{"due":"2026-05-31","amount":40000}]}', 1, X'377F020B557C784ADF3F918D35680F77DB48B025EFBE80DB5DACA2F5A0EC2313', X'5299129E830BE91A7263E0BBFA7D3CD5CDCC42354FFC9875476FDD22CFE9475E'),
    (6, 6, 'invoice', 'I-2', 1, NULL, '{"kind":"invoice","amount":6000,"currency":"EUR","day":"2026-05-01","order":null,"ship_to":null,"instalments":[{"due":"2026-05-31","amount":6000}]}', 1, X'5299129E830BE91A7263E0BBFA7D3CD5CDCC42354FFC9875476FDD22CFE9475E', X'B10393C739EF240C0FE485EB17CDF127413C85F50385CD9CDD29F8DB776D594F'),
    (7, 7, 'receipt', 'R-1', 2, NULL, '{"amount":12000,"currency":"EUR","day":"2026-06-29","applied":[{"kind":"invoice","number":"I-1","instalment":1,"day":"2026-06-29","amount":3000}],"reason":null}', 1, X'B10393C739EF240C0FE485EB17CDF127413C85F50385CD9CDD29F8DB776D594F', X'8AC61A79197FD48F7EA45AA953464B6B55DA342AF3F2973ACACC8DE2DC0C88B7'),
    (8, 8, 'order', 'SO-1', 1, 1, '{"amount":"150.00","assessment":1,"customer":"C100","day":"2026-06-29","outcome":"held","terms":"net30"}', 1, X'8AC61A79197FD48F7EA45AA953464B6B55DA342AF3F2973ACACC8DE2DC0C88B7', X'2D73F4BE5D86170EFC27C14A3D87AEFC01502B4F174342250F0DAD13C333A427'),
    (9, 9, 'order', 'SO-2', 1, 2, '{"amount":"150.00","assessment":2,"customer":"C100","day":"2026-06-29","outcome":"held","terms":"net30"}', 1, X'2D73F4BE5D86170EFC27C14A3D87AEFC01502B4F174342250F0DAD13C333A427', X'BFEC53B4B91B62C5D86387F5881421338930439B780A04F09B9F6755DAE811E1'),
    (10, 10, 'order', 'SO-3', 1, 3, '{"amount":"150.00","assessment":3,"customer":"C100","day":"2026-06-29","outcome":"held","terms":"net30"}', 1, X'BFEC53B4B91B62C5D86387F5881421338930439B780A04F09B9F6755DAE811E1', X'C9FA85A4EBF1C99E2F44B8A528981110240D030DD1A162AE04E41920C5B4D38F'),
    (11, 11, 'order', 'SO-1', 1, 1, '{"amount":"150.00","assessment":4,"assessment_sha256":"d1817ee37c1aca41e28aeacce7728d6a4de4d08c62dc703f5edc0695211cf0f5","decision":"release","note":"","reason":"ok-to-ship","verdict":{"lasting":"sticks","until":null,"up_to":null}}', 1, X'C9FA85A4EBF1C99E2F44B8A528981110240D030DD1A162AE04E41920C5B4D38F', X'11A51BB37E9F7C7B00D2E58C23E5692F213D0031C5FD51D3638F1B76E93E0AE1');
INSERT INTO setting (id, name, value, event_id) VALUES
    (1, 'currency', 'EUR', 1),
    (2, 'language', 'en', 1);
INSERT INTO reason (id, action, code, text, is_default) VALUES
    (1, 'release', 'ok-to-ship', '', 1),
    (2, 'release', 'payment-received', '', 0),
    (3, 'release', 'payment-promised', '', 0),
    (4, 'release', 'within-policy', '', 0),
    (5, 'reject', 'credit-risk', '', 1),
    (6, 'reject', 'customer-withdrew', '', 0),
    (7, 'keep', 'awaiting-payment', '', 1),
    (8, 'keep', 'awaiting-information', '', 0),
    (9, 'keep', 'in-dispute', '', 0),
    (10, 'terms', 'cash-instead', '', 1),
    (11, 'forward', 'beyond-authority', '', 1),
    (12, 'force', 'manual-hold', '', 1),
    (13, 'force', 'suspected-fraud', '', 0),
    (14, 'block', 'late-payment', '', 1),
    (15, 'block', 'over-limit', '', 0),
    (16, 'block', 'insolvency', '', 0);
INSERT INTO customer (id, code, name, currency, country, excluded, terms, credit_limit, hold_period, minimum_for_check, approval, do_not_call, state, version) VALUES
    (1, 'C100', 'Dupont SA', 'EUR', 'FR', 0, 'net30', 10000, 0, 0, 'yes', 0, 'active', 1),
    (2, 'C200', 'Jansen BV', 'EUR', 'NL', 0, 'net30', 'unlimited', 0, 0, 'yes', 0, 'active', 1);
INSERT INTO ship_to (id, customer_id, code, name, kind, version) VALUES
    (1, 2, 'S1', 'Yard', 'ship-to', 1);
INSERT INTO change (id, subject_kind, subject_id, field, day, event_id, new) VALUES
    (1, 'customer', 1, 'name', 20633, 2, 'Dupont SA'),
    (2, 'customer', 1, 'currency', 20633, 2, 'EUR'),
    (3, 'customer', 1, 'country', 20633, 2, 'FR'),
    (4, 'customer', 1, 'limit', 20633, 2, '100.00'),
    (5, 'customer', 2, 'name', 20633, 3, 'Jansen BV'),
    (6, 'customer', 2, 'currency', 20633, 3, 'EUR'),
    (7, 'customer', 2, 'country', 20633, 3, 'NL'),
    (8, 'customer', 2, 'limit', 20633, 3, 'unlimited'),
    (9, 'ship-to', 1, 'name', 20633, 4, 'Yard'),
    (10, 'ship-to', 1, 'kind', 20633, 4, 'ship-to'),
    (11, 'ship-to', 1, 'limit', 20633, 4, 'none');
INSERT INTO item (id, kind, number, instalment, customer_id, day, due_day, amount, open, settled_day, disputed, event_id) VALUES
    (1, 1, 'I-1', 1, 2, 20574, 20604, 40000, 37000, 20633, 0, 5),
    (2, 1, 'I-2', 1, 1, 20574, 20604, 6000, 6000, NULL, 0, 6),
    (3, 3, 'R-1', 1, 2, 20633, 20633, 12000, 9000, 20633, 0, 7);
INSERT INTO application (id, debit_item, credit_item, day, amount, event_id) VALUES
    (1, 1, 3, 20633, 3000, 7);
INSERT OR REPLACE INTO ledger (id, latest_day) VALUES
    (1, 20633);
INSERT INTO sales_order (id, number, customer_id, terms, on_account, day, amount, invoiced, state, standing, confirmed, excluded, approval, assessment_id, event_id, version) VALUES
    (1, 'SO-1', 1, 'net30', 1, 20633, 15000, 0, 'open', 'approved', 1, 0, '{"up_to":15000,"ship_to":null,"terms":"net30","until":null,"lasting":"sticks"}', 4, 8, 3),
    (2, 'SO-2', 1, 'net30', 1, 20633, 15000, 0, 'open', 'held', 1, 0, NULL, 2, 9, 2),
    (3, 'SO-3', 1, 'net30', 1, 20633, 15000, 0, 'open', 'held', 1, 0, NULL, 3, 10, 2);
INSERT INTO assessment (id, order_id, event_id, outcome, body) VALUES
    (1, 1, 8, 'held', '{"order":"SO-1","customer":"C100","currency":"EUR","today":"2026-06-29","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":6000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":15000},"limit":{"effective":{"amount":10000},"own":{"amount":10000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-11000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":21000},"threshold":{"money":10000},"margin":{"money":11000},"detail":"C100","cures":[{"kind":"reduce-order","amount":11000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-limit","amount":21000,"date":null,"documents":[],"on_file":null,"detail":"C100"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}'),
    (2, 2, 9, 'held', '{"order":"SO-2","customer":"C100","currency":"EUR","today":"2026-06-29","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":6000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":15000,"future_orders":0,"unconfirmed_orders":0,"this_order":15000},"limit":{"effective":{"amount":10000},"own":{"amount":10000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-26000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":36000},"threshold":{"money":10000},"margin":{"money":26000},"detail":"C100","cures":[{"kind":"raise-limit","amount":36000,"date":null,"documents":[],"on_file":null,"detail":"C100"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}'),
    (3, 3, 10, 'held', '{"order":"SO-3","customer":"C100","currency":"EUR","today":"2026-06-29","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":6000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":30000,"future_orders":0,"unconfirmed_orders":0,"this_order":15000},"limit":{"effective":{"amount":10000},"own":{"amount":10000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-41000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":51000},"threshold":{"money":10000},"margin":{"money":41000},"detail":"C100","cures":[{"kind":"raise-limit","amount":51000,"date":null,"documents":[],"on_file":null,"detail":"C100"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}'),
    (4, 1, 11, 'held', '{"order":"SO-1","customer":"C100","currency":"EUR","today":"2026-06-29","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":6000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":30000,"future_orders":0,"unconfirmed_orders":0,"this_order":15000},"limit":{"effective":{"amount":10000},"own":{"amount":10000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-41000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":51000},"threshold":{"money":10000},"margin":{"money":41000},"detail":"C100","cures":[{"kind":"raise-limit","amount":51000,"date":null,"documents":[],"on_file":null,"detail":"C100"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO hold (id, order_id, customer_id, held_at, held_day, currency, excess, reasons, state, assessment_id, event_id, version) VALUES
    (1, 1, 1, 1782680979523264, 20633, 'EUR', 11000, 'limit-exceeded', 'released', 4, 8, 2),
    (2, 2, 1, 1782680979632965, 20633, 'EUR', 26000, 'limit-exceeded', 'held', 2, 9, 1),
    (3, 3, 1, 1782680979686211, 20633, 'EUR', 41000, 'limit-exceeded', 'held', 3, 10, 1);
INSERT INTO decision (id, hold_id, order_id, kind, reason, note, assessment_id, before, event_id) VALUES
    (1, 1, 1, 'release', 'ok-to-ship', '', 4, '{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}', 11);
