PRAGMA application_id = 1131562091;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE user (
    id      INTEGER PRIMARY KEY,
    login   TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'administrator')),
    active  INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
INSERT INTO user VALUES(1,'ann','ann','administrator',1);
INSERT INTO user VALUES(2,'bob','Bob B','supervisor',1);
CREATE TABLE event (
    id          INTEGER PRIMARY KEY,
    command_id  TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    user_id     INTEGER NOT NULL REFERENCES user (id),
    at          INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    reverses    INTEGER REFERENCES event (id),
    note        TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO event VALUES(1,'6612985d3f95c-68d8-0','init',1,1795680827079004,20605,NULL,'');
INSERT INTO event VALUES(2,'6612985d4468c-68d9-0','user-add',1,1795680827098764,20605,NULL,'');
INSERT INTO event VALUES(3,'6612985d48cfc-68da-0','user-set',1,1795680827116796,20605,NULL,'');
INSERT INTO event VALUES(4,'6612985d4d38e-68db-0','terms-add',1,1795680827134862,20605,NULL,'');
INSERT INTO event VALUES(5,'6612985d51847-68dc-0','reason-add',1,1795680827152455,20605,NULL,'');
INSERT INTO event VALUES(6,'6612985d56545-68dd-0','warehouse-add',1,1795680827172165,20605,NULL,'');
INSERT INTO event VALUES(7,'6612985d5b3f5-68de-0','warehouse-set',1,1795680827192309,20605,NULL,'');
INSERT INTO event VALUES(8,'6612985d60469-68df-0','group-add',1,1795680827212905,20605,NULL,'');
INSERT INTO event VALUES(9,'6612985d65150-68e0-0','group-add',1,1795680827232592,20605,NULL,'');
INSERT INTO event VALUES(10,'6612985d6a03b-68e1-0','group-set',1,1795680827252795,20605,NULL,'');
INSERT INTO event VALUES(11,'6612985d6f27c-68e2-0','settings-set',1,1795680827273852,20605,NULL,'');
INSERT INTO event VALUES(12,'6612985d74256-68e3-0','customer-add',1,1795680827294294,20605,NULL,'');
INSERT INTO event VALUES(13,'6612985d78e06-68e4-0','customer-add',1,1795680827313670,20605,NULL,'');
INSERT INTO event VALUES(14,'6612985d7da00-68e5-0','customer-add',1,1795680827333120,20605,NULL,'');
INSERT INTO event VALUES(15,'6612985d8259f-68e6-0','customer-add',1,1795680827352479,20605,NULL,'');
INSERT INTO event VALUES(16,'6612985d873e9-68e7-0','group-join',1,1795680827372521,20605,NULL,'');
INSERT INTO event VALUES(17,'6612985d8c55c-68e8-0','customer-add',1,1795680827393372,20605,NULL,'');
INSERT INTO event VALUES(18,'6612985d910c9-68e9-0','group-join',1,1795680827412681,20605,NULL,'');
INSERT INTO event VALUES(19,'6612985d968a3-68ea-0','customer-add',1,1795680827435171,20605,NULL,'');
INSERT INTO event VALUES(20,'6612985d9b544-68eb-0','group-join',1,1795680827454788,20605,NULL,'');
INSERT INTO event VALUES(21,'6612985da059a-68ec-0','group-leave',1,1795680827475354,20605,NULL,'');
INSERT INTO event VALUES(22,'6612985da558a-68ed-0','customer-add',1,1795680827495818,20605,NULL,'');
INSERT INTO event VALUES(23,'6612985daab22-68ee-0','ship-to-add',1,1795680827517730,20605,NULL,'');
INSERT INTO event VALUES(24,'6612985dafc07-68ef-0','ship-to-set',1,1795680827538439,20605,NULL,'');
INSERT INTO event VALUES(25,'6612985db4a7a-68f0-0','customer-add',1,1795680827558522,20605,NULL,'');
INSERT INTO event VALUES(26,'6612985db9d3c-68f1-0','customer-add',1,1795680827579708,20605,NULL,'');
INSERT INTO event VALUES(27,'6612985dc02e4-68f2-0','customer-add',1,1795680827605732,20605,NULL,'');
INSERT INTO event VALUES(28,'6612985dc739e-68f3-0','customer-add',1,1795680827634590,20605,NULL,'');
INSERT INTO event VALUES(29,'6612985dce6f9-68f4-0','customer-add',1,1795680827664121,20605,NULL,'');
INSERT INTO event VALUES(30,'6612985dd57ca-68f5-0','customer-add',1,1795680827693002,20605,NULL,'');
INSERT INTO event VALUES(31,'6612985ddb5a7-68f6-0','customer-add',1,1795680827717031,20605,NULL,'');
INSERT INTO event VALUES(32,'6612985de024e-68f7-0','customer-add',1,1795680827736654,20605,NULL,'');
INSERT INTO event VALUES(33,'6612985de4d1b-68f8-0','customer-add',1,1795680827755803,20605,NULL,'');
INSERT INTO event VALUES(34,'6612985de9e87-68f9-0','customer-add',1,1795680827776647,20605,NULL,'');
INSERT INTO event VALUES(35,'6612985def296-68fa-0','customer-set',1,1795680827798166,20605,NULL,'');
INSERT INTO event VALUES(36,'6612985df4981-68fb-0','invoice',1,1795680827820417,20605,NULL,'');
INSERT INTO event VALUES(37,'6612985dfa5da-68fc-0','invoice',1,1795680827844058,20605,NULL,'');
INSERT INTO event VALUES(38,'6612985e00268-68fd-0','credit-note',1,1795680827867752,20605,NULL,'');
INSERT INTO event VALUES(39,'6612985e05543-68fe-0','invoice',1,1795680827888963,20605,NULL,'');
INSERT INTO event VALUES(40,'6612985e0ab01-68ff-0','invoice',1,1795680827910913,20605,NULL,'');
INSERT INTO event VALUES(41,'6612985e0fe2c-6900-0','invoice',1,1795680827932204,20605,NULL,'');
INSERT INTO event VALUES(42,'6612985e1531e-6901-0','receipt',1,1795680827953950,20605,NULL,'');
INSERT INTO event VALUES(43,'6612985e1a8e8-6902-0','apply',1,1795680827975912,20605,NULL,'');
INSERT INTO event VALUES(44,'6612985e1f8b8-6903-0','take-back',1,1795680827996344,20605,43,'');
INSERT INTO event VALUES(45,'6612985e24cc5-6904-0','receipt',1,1795680828017861,20605,NULL,'');
INSERT INTO event VALUES(46,'6612985e29eb3-6905-0','receipt',1,1795680828038835,20605,NULL,'');
INSERT INTO event VALUES(47,'6612985e2f03a-6906-0','reverse-receipt',1,1795680828059706,20606,NULL,'bounced');
INSERT INTO event VALUES(48,'6612985e34394-6907-0','receipt',1,1795680828081044,20606,NULL,'');
INSERT INTO event VALUES(49,'6612985e39603-6908-0','apply',1,1795680828102147,20606,NULL,'');
INSERT INTO event VALUES(50,'6612985e3e973-6909-0','invoice',1,1795680828123507,20606,NULL,'');
INSERT INTO event VALUES(51,'6612985e43d3b-690a-0','receipt',1,1795680828144955,20606,NULL,'');
INSERT INTO event VALUES(52,'6612985e48de5-690b-0','dispute',1,1795680828165605,20606,NULL,'wrong price');
INSERT INTO event VALUES(53,'6612985e4dcf9-690c-0','settle-dispute',1,1795680828185849,20606,NULL,'right after all');
INSERT INTO event VALUES(54,'6612985e52d3b-690d-0','dispute',1,1795680828206395,20606,NULL,'not delivered');
INSERT INTO event VALUES(55,'6612985e57bf6-690e-0','invoice-transfer',1,1795680828226550,20606,NULL,'');
INSERT INTO event VALUES(56,'6612985e5ce5e-690f-0','invoice-transfer',1,1795680828247646,20606,NULL,'');
INSERT INTO event VALUES(57,'6612985e61e89-6910-0','days-to-pay',1,1795680828268169,20606,NULL,'');
INSERT INTO event VALUES(58,'6612985e66b01-6911-0','days-to-pay-report',1,1795680828287745,20606,NULL,'');
INSERT INTO event VALUES(59,'6612985e6b6ed-6912-0','note-add',1,1795680828307181,20606,NULL,'');
INSERT INTO event VALUES(60,'6612985e7007e-6913-0','note-add',1,1795680828326014,20606,NULL,'');
INSERT INTO event VALUES(61,'6612985e74d8c-6914-0','note-strike',1,1795680828345740,20606,NULL,'');
INSERT INTO event VALUES(62,'6612985e79dac-6915-0','order-enter',1,1795680828366252,20607,NULL,'');
INSERT INTO event VALUES(63,'6612985e7f30d-6916-0','order-enter',1,1795680828388109,20607,NULL,'');
INSERT INTO event VALUES(64,'6612985e84744-6917-0','order-enter',1,1795680828409668,20607,NULL,'');
INSERT INTO event VALUES(65,'6612985e8a015-6918-0','order-enter',1,1795680828432405,20607,NULL,'');
INSERT INTO event VALUES(66,'6612985e8fc00-6919-0','order-enter',1,1795680828455936,20607,NULL,'');
INSERT INTO event VALUES(67,'6612985e95057-691a-0','order-enter',1,1795680828477527,20607,NULL,'');
INSERT INTO event VALUES(68,'6612985e9a0bb-691b-0','order-enter',1,1795680828498107,20607,NULL,'');
INSERT INTO event VALUES(69,'6612985e9f11f-691c-0','order-enter',1,1795680828518687,20607,NULL,'');
INSERT INTO event VALUES(70,'6612985ea5ed7-691d-0','order-enter',1,1795680828546775,20607,NULL,'');
INSERT INTO event VALUES(71,'6612985eaae69-691e-0','order-enter',1,1795680828567145,20607,NULL,'');
INSERT INTO event VALUES(72,'6612985eafce8-691f-0','order-enter',1,1795680828587240,20607,NULL,'');
INSERT INTO event VALUES(73,'6612985eb499a-6920-0','order-enter',1,1795680828606874,20607,NULL,'');
INSERT INTO event VALUES(74,'6612985eb9980-6921-0','order-enter',1,1795680828627328,20607,NULL,'');
INSERT INTO event VALUES(75,'6612985ebf0bf-6922-0','order-enter',1,1795680828649663,20607,NULL,'');
INSERT INTO event VALUES(76,'6612985ec403b-6923-0','order-enter',1,1795680828670011,20607,NULL,'');
INSERT INTO event VALUES(77,'6612985ec8fbe-6924-0','order-enter',1,1795680828690366,20607,NULL,'');
INSERT INTO event VALUES(78,'6612985ece102-6925-0','order-enter',1,1795680828711170,20607,NULL,'');
INSERT INTO event VALUES(79,'6612985ed2ec5-6926-0','order-enter',1,1795680828731077,20607,NULL,'');
INSERT INTO event VALUES(80,'6612985ed7ebc-6927-0','order-enter',1,1795680828751548,20607,NULL,'');
INSERT INTO event VALUES(81,'6612985edd327-6928-0','order-enter',1,1795680828773159,20607,NULL,'');
INSERT INTO event VALUES(82,'6612985ee24a6-6929-0','order-enter',1,1795680828794022,20607,NULL,'');
INSERT INTO event VALUES(83,'6612985ee770b-692a-0','order-enter',1,1795680828815115,20607,NULL,'');
INSERT INTO event VALUES(84,'6612985eecfe1-692b-0','order-enter',1,1795680828837857,20607,NULL,'');
INSERT INTO event VALUES(85,'6612985ef2401-692c-0','order-enter',1,1795680828859393,20607,NULL,'');
INSERT INTO event VALUES(86,'6612985ef76af-692d-0','order-enter',1,1795680828880559,20607,NULL,'');
INSERT INTO event VALUES(87,'6612985efcac2-692e-0','order-enter',1,1795680828902082,20607,NULL,'');
INSERT INTO event VALUES(88,'6612985f01ba9-692f-0','order-confirm',1,1795680828922793,20607,NULL,'');
INSERT INTO event VALUES(89,'6612985f06a82-6930-0','order-copy',1,1795680828942978,20607,NULL,'');
INSERT INTO event VALUES(90,'6612985f0b890-6931-0','order-cancel',1,1795680828962960,20607,NULL,'');
INSERT INTO event VALUES(91,'6612985f1078c-6932-0','order-reopen',1,1795680828983180,20607,NULL,'');
INSERT INTO event VALUES(92,'6612985f155fa-6933-0','order-close',1,1795680829003258,20607,NULL,'');
INSERT INTO event VALUES(93,'6612985f1a37e-6934-0','customer-block',1,1795680829023102,20607,NULL,'unpaid');
INSERT INTO event VALUES(94,'6612985f1fbd7-6935-0','order-enter',1,1795680829045719,20608,NULL,'');
INSERT INTO event VALUES(95,'6612985f25055-6936-0','customer-block',1,1795680829067349,20608,NULL,'insolvent');
INSERT INTO event VALUES(96,'6612985f2a362-6937-0','order-ship',1,1795680829088610,20608,NULL,'');
INSERT INTO event VALUES(97,'6612985f2fb4b-6938-0','force',1,1795680829111115,20608,NULL,'who is this?');
INSERT INTO event VALUES(98,'6612985f360f4-6939-0','recheck-customer',1,1795680829137140,20608,NULL,'');
INSERT INTO event VALUES(99,'6612985f3c64f-693a-0','customer-close',1,1795680829163087,20608,NULL,'gone');
INSERT INTO event VALUES(100,'6612985f411d3-693b-0','keep',1,1795680829182419,20609,NULL,'');
INSERT INTO event VALUES(101,'6612985f45f48-693c-0','customer-reopen',1,1795680829202248,20608,NULL,'');
INSERT INTO event VALUES(102,'6612985f4aa48-693d-0','customer-block',1,1795680829221448,20608,NULL,'again');
INSERT INTO event VALUES(103,'6612985f503c9-693e-0','customer-unblock',1,1795680829244361,20608,NULL,'');
INSERT INTO event VALUES(104,'6612985f5577b-693f-0','recheck',1,1795680829265787,20608,NULL,'');
INSERT INTO event VALUES(105,'6612985f5dbd5-6940-0','release',1,1795680829299669,20609,NULL,'as agreed');
INSERT INTO event VALUES(106,'6612985f6344e-6941-0','release',1,1795680829322318,20609,NULL,'');
INSERT INTO event VALUES(107,'6612985f6896d-6942-0','order-ship',1,1795680829344109,20609,NULL,'');
INSERT INTO event VALUES(108,'6612985f6d9a7-6943-0','release',1,1795680829364647,20609,NULL,'');
INSERT INTO event VALUES(109,'6612985f72f4a-6944-0','order-amend',1,1795680829386570,20609,NULL,'');
INSERT INTO event VALUES(110,'6612985f78384-6945-0','order-amend',1,1795680829408132,20609,NULL,'');
INSERT INTO event VALUES(111,'6612985f7e563-6946-0','release',1,1795680829433187,20609,NULL,'');
INSERT INTO event VALUES(112,'6612985f8598a-6947-0','undo',1,1795680829462922,20609,111,'');
INSERT INTO event VALUES(113,'6612985f8a928-6948-0','reject',1,1795680829483304,20609,NULL,'');
INSERT INTO event VALUES(114,'6612985f8fb2c-6949-0','reject',1,1795680829504300,20609,NULL,'no');
INSERT INTO event VALUES(115,'6612985f94e60-694a-0','keep',1,1795680829525600,20609,NULL,'');
INSERT INTO event VALUES(116,'6612985f99c8b-694b-0','forward',1,1795680829545611,20609,NULL,'');
INSERT INTO event VALUES(117,'6612985f9e9b3-694c-0','keep',1,1795680829565363,20609,NULL,'');
INSERT INTO event VALUES(118,'6612985fa365b-694d-0','undo',1,1795680829584987,20609,117,'');
INSERT INTO event VALUES(119,'6612985fa8194-694e-0','keep',1,1795680829604244,20609,NULL,'');
INSERT INTO event VALUES(120,'6612985fad04b-694f-0','release',1,1795680829624395,20609,NULL,'');
INSERT INTO event VALUES(121,'6612985fb23b4-6950-0','terms',1,1795680829645748,20609,NULL,'');
INSERT INTO event VALUES(122,'6612985fb6ff5-6951-0','terms',1,1795680829665269,20609,NULL,'');
INSERT INTO event VALUES(123,'6612985fbbc4d-6952-0','force',1,1795680829684813,20609,NULL,'');
INSERT INTO event VALUES(124,'6612985fc0884-6953-0','undo',1,1795680829704324,20609,123,'');
INSERT INTO event VALUES(125,'6612985fc52e8-6954-0','keep',1,1795680829723368,20609,NULL,'');
INSERT INTO event VALUES(126,'6612985fc9d34-6955-0','undo',1,1795680829742388,20609,125,'');
INSERT INTO event VALUES(127,'6612985fce63a-6956-0','undo',1,1795680829761082,20609,121,'');
INSERT INTO event VALUES(128,'6612985fd2f40-6957-0','force',1,1795680829779776,20609,NULL,'');
INSERT INTO event VALUES(129,'6612985fd7f8f-6958-0','undo',1,1795680829800335,20609,128,'');
INSERT INTO event VALUES(130,'6612985fdd312-6959-0','settings-set',1,1795680829821714,20609,NULL,'');
INSERT INTO event VALUES(131,'6612985fe2e95-695a-0','order-enter',1,1795680829845141,20610,NULL,'');
INSERT INTO event VALUES(132,'6612985fe8389-695b-0','order-enter',1,1795680829866889,20610,NULL,'');
INSERT INTO event VALUES(133,'6612985fee767-695c-0','settings-set',1,1795680829892455,20610,NULL,'');
INSERT INTO event VALUES(134,'6612985ff38c0-695d-0','settings-set',1,1795680829913280,20610,NULL,'');
INSERT INTO event VALUES(135,'6612985ff94c1-695e-0','validation-apply',1,1795680829936833,20610,NULL,'');
INSERT INTO event VALUES(136,'6612985ffe1bb-695f-0','validation-undo',1,1795680829956539,20611,135,'');
INSERT INTO event VALUES(137,'6612986003bde-6960-0','validation-apply',1,1795680829979614,20611,NULL,'');
INSERT INTO event VALUES(138,'6612986008be0-6961-0','settings-set',1,1795680830000096,20611,NULL,'');
INSERT INTO event VALUES(139,'661298600e677-6962-0','validation-apply',1,1795680830023287,20611,NULL,'');
INSERT INTO event VALUES(140,'66129860131d6-6963-0','import',1,1795680830042582,20611,NULL,'');
INSERT INTO event VALUES(141,'661298601837b-6964-0','import',1,1795680830063483,20611,NULL,'');
INSERT INTO event VALUES(142,'661298601d894-6965-0','invoice',1,1795680830085268,20611,NULL,'');
INSERT INTO event VALUES(143,'661298602285c-6966-0','keep',1,1795680830105692,20611,NULL,'');
CREATE TABLE audit (
    id              INTEGER PRIMARY KEY,
    event_id        INTEGER NOT NULL REFERENCES event (id),
    subject_kind    TEXT NOT NULL,
    subject         TEXT NOT NULL,
    customer_id     INTEGER REFERENCES customer (id),
    order_id        INTEGER REFERENCES sales_order (id),
    body            TEXT NOT NULL,
    schema_version  INTEGER NOT NULL,
    prev_hash       BLOB NOT NULL,
    hash            BLOB NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,1,'desk','desk',NULL,NULL,'{"currency":"EUR","language":"en","user":"ann"}',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'dc6fcacaab5f10e08a2d3afb12da31241ca1ce7259ad311e680ca6bd8bc62e94');
INSERT INTO audit VALUES(2,2,'user','bob',NULL,NULL,'{"added":{"active":"yes","name":"Bob","role":"clerk"}}',1,X'dc6fcacaab5f10e08a2d3afb12da31241ca1ce7259ad311e680ca6bd8bc62e94',X'2cb7b1184be2efd209e26b569b069615e290ce3a7fb14573277a7d3b31d41c85');
INSERT INTO audit VALUES(3,3,'user','bob',NULL,NULL,'{"changed":{"name":{"new":"Bob B","old":"Bob"},"role":{"new":"supervisor","old":"clerk"}}}',1,X'2cb7b1184be2efd209e26b569b069615e290ce3a7fb14573277a7d3b31d41c85',X'69e1ae977bd1ceb0c237560c665cec185209e30f76d43f737f16ae8e04511fcc');
INSERT INTO audit VALUES(4,4,'terms','eom',NULL,NULL,'{"added":{"days":"45","kind":"net","rank":"2"}}',1,X'69e1ae977bd1ceb0c237560c665cec185209e30f76d43f737f16ae8e04511fcc',X'1e18f1cf1642039bc71c1b028e6f472bfdbe8c8c5327473d5977a8e0cb007fab');
INSERT INTO audit VALUES(5,5,'reason','release/vip',NULL,NULL,'{"added":{"default":"yes","text":"A very good customer"}}',1,X'1e18f1cf1642039bc71c1b028e6f472bfdbe8c8c5327473d5977a8e0cb007fab',X'beeb5c7501f6905fffefb1ab3e505ecacdc1603d8c259b481dca574ccd62a550');
INSERT INTO audit VALUES(6,6,'warehouse','W1',NULL,NULL,'{"added":{"name":"North","order_maximum":"5000.00","tolerance_percent":"10"}}',1,X'beeb5c7501f6905fffefb1ab3e505ecacdc1603d8c259b481dca574ccd62a550',X'cb637af224ac266ad045fd8c41e5d6886ad244123ff4aa79e3b72c983c506f27');
INSERT INTO audit VALUES(7,7,'warehouse','W1',NULL,NULL,'{"changed":{"name":{"new":"North 1","old":"North"},"tolerance_percent":{"new":"2.5","old":"10"}}}',1,X'cb637af224ac266ad045fd8c41e5d6886ad244123ff4aa79e3b72c983c506f27',X'b9762f1e4366d375236141db168cd75306e906c2dd468111c0faa5b8792e5a03');
INSERT INTO audit VALUES(8,8,'group','G1',NULL,NULL,'{"added":{"hold_period":"bypass","kind":"credit","limit":"3000.00","name":"Holding"}}',1,X'b9762f1e4366d375236141db168cd75306e906c2dd468111c0faa5b8792e5a03',X'5c5e49c71a3c1057f40f7f821766ba44b2ae66e0614a25572df4724a50faf12f');
INSERT INTO audit VALUES(9,9,'group','P1',NULL,NULL,'{"added":{"hold_period":"2","kind":"policy","limit":"unlimited","name":"Retail"}}',1,X'5c5e49c71a3c1057f40f7f821766ba44b2ae66e0614a25572df4724a50faf12f',X'58bdf4fcbb0a471f9207a4d65d303e22742ccefb29afe151dd0990c3989903a1');
INSERT INTO audit VALUES(10,10,'group','G1',NULL,NULL,'{"changed":{"limit":{"new":"1500.00","old":"3000.00"},"limit_expires":{"new":"2026-05-01","old":null}}}',1,X'58bdf4fcbb0a471f9207a4d65d303e22742ccefb29afe151dd0990c3989903a1',X'6d515f5f4c1f5311174da07e7afa4dc1237e6f14e3ce617ce782c41cccda85fe');
INSERT INTO audit VALUES(11,11,'setting','company_name',NULL,NULL,'{"new":"Müller & Søn","old":""}',1,X'6d515f5f4c1f5311174da07e7afa4dc1237e6f14e3ce617ce782c41cccda85fe',X'27d6945ba5936653aa434b6db8ea31b944d21fb130df660ca63c691b6a66af8a');
INSERT INTO audit VALUES(12,11,'setting','growth_tolerance_percent',NULL,NULL,'{"new":"5","old":"0"}',1,X'27d6945ba5936653aa434b6db8ea31b944d21fb130df660ca63c691b6a66af8a',X'c02fbef69f713d9375b69acce0fe2b74a0c8113d138753928e75e1d724df5c4c');
INSERT INTO audit VALUES(13,11,'setting','checkpoints',NULL,NULL,'{"new":"entry,shipping,transfer","old":"entry"}',1,X'c02fbef69f713d9375b69acce0fe2b74a0c8113d138753928e75e1d724df5c4c',X'73043f24b3d910325a47048ff80ef560f131f1ad7a1c5cba7d0e0a1aad0f31b6');
INSERT INTO audit VALUES(14,12,'customer','LIM',1,NULL,'{"added":{"country":"FR","currency":"EUR","limit":"1000.00","limit_expires":"2026-05-31","name":"Limit"}}',1,X'73043f24b3d910325a47048ff80ef560f131f1ad7a1c5cba7d0e0a1aad0f31b6',X'2fb49d2b8d0047dbd34ff7c1f35562e9f0fa201dc20f6a682d4df2578faaf79f');
INSERT INTO audit VALUES(15,13,'customer','TMP',2,NULL,'{"added":{"currency":"EUR","limit":"5000.00","name":"Temporary","order_maximum":"800.00","order_minimum":"10.00","temporary_from":"2026-05-01","temporary_limit":"500.00","temporary_to":"2026-06-30"}}',1,X'2fb49d2b8d0047dbd34ff7c1f35562e9f0fa201dc20f6a682d4df2578faaf79f',X'65ad9d0c2aaed412e0942e2bf42859d1a6d0467ea4a98aa50d75cf6678fc9e7e');
INSERT INTO audit VALUES(16,14,'customer','GRP',3,NULL,'{"added":{"currency":"EUR","limit":"90000.00","name":"Member"}}',1,X'65ad9d0c2aaed412e0942e2bf42859d1a6d0467ea4a98aa50d75cf6678fc9e7e',X'7ca8cbc58ae41bac766527fe9dc0c6309917d4f527c3d99e1f302f366aee501c');
INSERT INTO audit VALUES(17,15,'customer','GRP2',4,NULL,'{"added":{"currency":"EUR","name":"Other member"}}',1,X'7ca8cbc58ae41bac766527fe9dc0c6309917d4f527c3d99e1f302f366aee501c',X'633fb6e2530d16e6317968a885ad2b4f414014fb362db910a74e0859cb021f08');
INSERT INTO audit VALUES(18,16,'customer','GRP',3,NULL,'{"changed":{"group":{"new":"G1","old":null}}}',1,X'633fb6e2530d16e6317968a885ad2b4f414014fb362db910a74e0859cb021f08',X'00c3a57078ec9349ff703b2ffe9af72175926881b0a492ba4ed9991e834e1b22');
INSERT INTO audit VALUES(19,16,'customer','GRP2',4,NULL,'{"changed":{"group":{"new":"G1","old":null}}}',1,X'00c3a57078ec9349ff703b2ffe9af72175926881b0a492ba4ed9991e834e1b22',X'7b1c4f0d7c1c1a668b106e83dbc9d4b4da75911cab5959c9c659e544238a8e70');
INSERT INTO audit VALUES(20,17,'customer','POL',5,NULL,'{"added":{"currency":"EUR","name":"Policy"}}',1,X'7b1c4f0d7c1c1a668b106e83dbc9d4b4da75911cab5959c9c659e544238a8e70',X'ff38946b7b5a0e273bcf412c34167b79142795e38526b98b5deb53ea3105d0f9');
INSERT INTO audit VALUES(21,18,'customer','POL',5,NULL,'{"changed":{"policy_group":{"new":"P1","old":null}}}',1,X'ff38946b7b5a0e273bcf412c34167b79142795e38526b98b5deb53ea3105d0f9',X'da57cfb48116a6af648f0f9fbc9921975cf7823d79e6388de46943a82d4727b8');
INSERT INTO audit VALUES(22,19,'customer','OUT',6,NULL,'{"added":{"currency":"EUR","name":"Left"}}',1,X'da57cfb48116a6af648f0f9fbc9921975cf7823d79e6388de46943a82d4727b8',X'24b8d0cc31cd9e5bdcce8dc2ced70b856f99faabc1bfcc2106094520b7e24377');
INSERT INTO audit VALUES(23,20,'customer','OUT',6,NULL,'{"changed":{"policy_group":{"new":"P1","old":null}}}',1,X'24b8d0cc31cd9e5bdcce8dc2ced70b856f99faabc1bfcc2106094520b7e24377',X'524c7b1d5eac63f5c3965ef4eed2229656a50964c90081fadf9b3c3917ce5a4d');
INSERT INTO audit VALUES(24,21,'customer','OUT',6,NULL,'{"changed":{"policy_group":{"new":null,"old":"P1"}}}',1,X'524c7b1d5eac63f5c3965ef4eed2229656a50964c90081fadf9b3c3917ce5a4d',X'13ceeacc364d99ae27655ca87054a8013907ba35312f974185d88c31d16aad21');
INSERT INTO audit VALUES(25,22,'customer','SHP',7,NULL,'{"added":{"currency":"EUR","limit":"100000.00","minimum_for_check":"50.00","name":"Ship-tos"}}',1,X'13ceeacc364d99ae27655ca87054a8013907ba35312f974185d88c31d16aad21',X'f4809a1919159ad954c79fafc126284f82b587019b98482bb3715157fdd2dbb6');
INSERT INTO audit VALUES(26,23,'ship-to','SHP/S1',7,NULL,'{"added":{"kind":"job","limit":"200.00","name":"Site"}}',1,X'f4809a1919159ad954c79fafc126284f82b587019b98482bb3715157fdd2dbb6',X'650ca96f9ba1feefc01bfe4ac3358b4be35e82c411556a1a160a317ff580e5c2');
INSERT INTO audit VALUES(27,24,'ship-to','SHP/S1',7,NULL,'{"changed":{"order_maximum":{"new":"5000.00","old":null},"order_minimum":{"new":"20.00","old":null}}}',1,X'650ca96f9ba1feefc01bfe4ac3358b4be35e82c411556a1a160a317ff580e5c2',X'aa082a2aab21a349fceefb5dac587d895f12141416d99574163382b659061f8e');
INSERT INTO audit VALUES(28,25,'customer','HP',8,NULL,'{"added":{"currency":"EUR","hold_period":"1","name":"Hold period"}}',1,X'aa082a2aab21a349fceefb5dac587d895f12141416d99574163382b659061f8e',X'8a9c345c6146271a859584692879f277648a206f2c18347e3a8f343e9bbf00ca');
INSERT INTO audit VALUES(29,26,'customer','ANO',9,NULL,'{"added":{"approval":"no","currency":"EUR","name":"No"}}',1,X'8a9c345c6146271a859584692879f277648a206f2c18347e3a8f343e9bbf00ca',X'6018f685d08b12a3a549c2a76788f5156fb595dc5e89803ba488fa7fbb4217e9');
INSERT INTO audit VALUES(30,27,'customer','ACA',10,NULL,'{"added":{"approval":"cash-only","currency":"EUR","name":"Cash"}}',1,X'6018f685d08b12a3a549c2a76788f5156fb595dc5e89803ba488fa7fbb4217e9',X'520bc4a91b503ef40ee767e89fb256e3feab48e1822f6186c4d4056c9001ddeb');
INSERT INTO audit VALUES(31,28,'customer','ACO',11,NULL,'{"added":{"approval":"cod","currency":"EUR","name":"Cod"}}',1,X'520bc4a91b503ef40ee767e89fb256e3feab48e1822f6186c4d4056c9001ddeb',X'8069d0cf1e5a6d09a35abb7422f40b8fe9aa6e347e6b9a97a24b2a556c914e1c');
INSERT INTO audit VALUES(32,29,'customer','AHU',12,NULL,'{"added":{"approval":"hold-until:2026-12-01","currency":"EUR","name":"Until"}}',1,X'8069d0cf1e5a6d09a35abb7422f40b8fe9aa6e347e6b9a97a24b2a556c914e1c',X'671296cb9f7a29d8a5ae16c8762ce197f9eb6492261eeb2873cf755d1299d54a');
INSERT INTO audit VALUES(33,30,'customer','AOU',13,NULL,'{"added":{"approval":"open-until:2026-05-01","currency":"EUR","name":"Open"}}',1,X'671296cb9f7a29d8a5ae16c8762ce197f9eb6492261eeb2873cf755d1299d54a',X'a3e8992eabbbb380cadc8466e3911e37b6d3eeb58bd31156ded6762afa513416');
INSERT INTO audit VALUES(34,31,'customer','EXC',14,NULL,'{"added":{"currency":"EUR","excluded":"yes","limit":"1.00","name":"Excluded"}}',1,X'a3e8992eabbbb380cadc8466e3911e37b6d3eeb58bd31156ded6762afa513416',X'8d7e103bd159f5cee84826b4ee8e3a2c2dcf9546610b20e11653176e6e1913f6');
INSERT INTO audit VALUES(35,32,'customer','BLO',15,NULL,'{"added":{"currency":"EUR","limit":"10000.00","name":"Blocked"}}',1,X'8d7e103bd159f5cee84826b4ee8e3a2c2dcf9546610b20e11653176e6e1913f6',X'24dc2868f3b011484cb09b8ccc2817f2fa3cc2f0c095fb326225858ad9089356');
INSERT INTO audit VALUES(36,33,'customer','JPY',16,NULL,'{"added":{"currency":"JPY","limit":"100000","name":"Yen"}}',1,X'24dc2868f3b011484cb09b8ccc2817f2fa3cc2f0c095fb326225858ad9089356',X'61fe86216369cb6d4e6fc3b9e8168c1b4b5981e8abc9985073fdb6a4532b9341');
INSERT INTO audit VALUES(37,34,'customer','LATE',17,NULL,'{"added":{"currency":"EUR","limit":"1000.00","name":"Late payer"}}',1,X'61fe86216369cb6d4e6fc3b9e8168c1b4b5981e8abc9985073fdb6a4532b9341',X'cddc2f1d7962e5dbc8e93a6f9a9a22c90619d9adff0f73ee47400448b7e82f0a');
INSERT INTO audit VALUES(38,35,'customer','LIM',1,NULL,'{"changed":{"do_not_call":{"new":"yes","old":"no"},"limit_expires":{"new":"2026-05-30","old":"2026-05-31"},"rating":{"new":"A+","old":null}}}',1,X'cddc2f1d7962e5dbc8e93a6f9a9a22c90619d9adff0f73ee47400448b7e82f0a',X'6407a934ab9b2357dc2945e01e94c56c8d4d143c3be2b2ae2039025eca8bb83b');
INSERT INTO audit VALUES(39,36,'invoice','I-1',1,NULL,'{"kind":"invoice","amount":60000,"currency":"EUR","day":"2026-05-20","order":null,"ship_to":null,"instalments":[{"due":"2026-06-20","amount":60000}]}',1,X'6407a934ab9b2357dc2945e01e94c56c8d4d143c3be2b2ae2039025eca8bb83b',X'8ccbd7ec02dedb8879482baad144b9cdcdfce1b83b566a20f0805166e7089a75');
INSERT INTO audit VALUES(40,37,'invoice','I-2',1,NULL,'{"kind":"invoice","amount":30000,"currency":"EUR","day":"2026-05-21","order":null,"ship_to":null,"instalments":[{"due":"2026-06-21","amount":10000},{"due":"2026-07-21","amount":20000}]}',1,X'8ccbd7ec02dedb8879482baad144b9cdcdfce1b83b566a20f0805166e7089a75',X'4aaaf6a290631a3a23f35b59710892b1f55298de182d1b57f03649cb099f95d7');
INSERT INTO audit VALUES(41,38,'credit-note','CN-1',1,NULL,'{"kind":"credit","amount":5000,"currency":"EUR","day":"2026-05-25","order":null,"ship_to":null,"instalments":[{"due":"2026-05-25","amount":5000}]}',1,X'4aaaf6a290631a3a23f35b59710892b1f55298de182d1b57f03649cb099f95d7',X'9f3d1055fde48f86b10e01fb6e68e7da214f3336c201aa4c25a85256744c9ef3');
INSERT INTO audit VALUES(42,39,'invoice','I-3',8,NULL,'{"kind":"invoice","amount":12050,"currency":"EUR","day":"2026-03-01","order":null,"ship_to":null,"instalments":[{"due":"2026-04-01","amount":12050}]}',1,X'9f3d1055fde48f86b10e01fb6e68e7da214f3336c201aa4c25a85256744c9ef3',X'f1505416d945f9e8c8e8f5fb4f45b5cb54ef1fc4566bb992a2635d32ebbbbf91');
INSERT INTO audit VALUES(43,40,'invoice','I-4',17,NULL,'{"kind":"invoice","amount":90000,"currency":"EUR","day":"2025-06-01","order":null,"ship_to":null,"instalments":[{"due":"2025-07-01","amount":90000}]}',1,X'f1505416d945f9e8c8e8f5fb4f45b5cb54ef1fc4566bb992a2635d32ebbbbf91',X'497c130f732326f4622ccc7adee5f172b3be59561c523546e84ffd59c34a7225');
INSERT INTO audit VALUES(44,41,'invoice','I-5',4,NULL,'{"kind":"invoice","amount":140000,"currency":"EUR","day":"2026-05-01","order":null,"ship_to":null,"instalments":[{"due":"2026-06-30","amount":140000}]}',1,X'497c130f732326f4622ccc7adee5f172b3be59561c523546e84ffd59c34a7225',X'088cc64e8066e0f512d26ac13d8ec4f4e7b933f4539d611ccbe0d3990edbc043');
INSERT INTO audit VALUES(45,42,'receipt','R-1',1,NULL,'{"amount":10000,"currency":"EUR","day":"2026-05-30","applied":[{"kind":"invoice","number":"I-1","instalment":1,"day":"2026-05-30","amount":4000}],"reason":null}',1,X'088cc64e8066e0f512d26ac13d8ec4f4e7b933f4539d611ccbe0d3990edbc043',X'236e65fbded899a0ed141bed2fa23541c53283a68dfdb029a0d379ec5938cb49');
INSERT INTO audit VALUES(46,43,'receipt','R-1',1,NULL,'{"amount":10000,"currency":"EUR","day":"2026-05-30","applied":[{"kind":"invoice","number":"I-2","instalment":1,"day":"2026-06-01","amount":1000}],"reason":null}',1,X'236e65fbded899a0ed141bed2fa23541c53283a68dfdb029a0d379ec5938cb49',X'a563c701083df4aac4c11f416e1030ef7d09f03a0e2c1313830fd62fea5d6f3b');
INSERT INTO audit VALUES(47,44,'receipt','R-1',1,NULL,'{"amount":10000,"currency":"EUR","day":"2026-06-01","applied":[{"kind":"invoice","number":"I-2","instalment":1,"day":"2026-06-01","amount":-1000}],"reason":null}',1,X'a563c701083df4aac4c11f416e1030ef7d09f03a0e2c1313830fd62fea5d6f3b',X'f37df852ccc3732065b807e99e083a89bae4adef023573b5188370f30f76339d');
INSERT INTO audit VALUES(48,45,'receipt','R-2',8,NULL,'{"amount":50000,"currency":"EUR","day":"2026-05-30","applied":[],"reason":null}',1,X'f37df852ccc3732065b807e99e083a89bae4adef023573b5188370f30f76339d',X'3824170d4e4a7c7a51fdbd2ba9bbdb6515ed7356bf0897c4c08211b4051389dd');
INSERT INTO audit VALUES(49,46,'receipt','R-3',1,NULL,'{"amount":500,"currency":"EUR","day":"2026-05-30","applied":[{"kind":"invoice","number":"I-1","instalment":1,"day":"2026-05-30","amount":500}],"reason":null}',1,X'3824170d4e4a7c7a51fdbd2ba9bbdb6515ed7356bf0897c4c08211b4051389dd',X'db6e5b2ad4df309d13ebb41f1877b82c56de4c81a4ff5b4458b781257936ea6c');
INSERT INTO audit VALUES(50,47,'receipt','R-3',1,NULL,'{"amount":500,"currency":"EUR","day":"2026-06-02","applied":[{"kind":"invoice","number":"I-1","instalment":1,"day":"2026-06-02","amount":-500}],"reason":"bounced"}',1,X'db6e5b2ad4df309d13ebb41f1877b82c56de4c81a4ff5b4458b781257936ea6c',X'98ba9740061120e8cc19e28b7b293e98412b89f74b05727d942b6ec56af6602e');
INSERT INTO audit VALUES(51,48,'receipt','R-4',17,NULL,'{"amount":10000,"currency":"EUR","day":"2026-05-30","applied":[],"reason":null}',1,X'98ba9740061120e8cc19e28b7b293e98412b89f74b05727d942b6ec56af6602e',X'778daa978f6bcc7a2b8bed99923b583442a858c0e3eb003801b23fa757c7a93f');
INSERT INTO audit VALUES(52,49,'receipt','R-4',17,NULL,'{"amount":10000,"currency":"EUR","day":"2026-05-30","applied":[{"kind":"invoice","number":"I-4","instalment":1,"day":"2026-06-02","amount":10000}],"reason":null}',1,X'778daa978f6bcc7a2b8bed99923b583442a858c0e3eb003801b23fa757c7a93f',X'6ace519f1f5f8da9b0031d137d8bf0307f58af2ffa893ccf28b966a2c7da6a93');
INSERT INTO audit VALUES(53,50,'invoice','I-6',17,NULL,'{"kind":"invoice","amount":7000,"currency":"EUR","day":"2026-03-01","order":null,"ship_to":null,"instalments":[{"due":"2026-03-31","amount":7000}]}',1,X'6ace519f1f5f8da9b0031d137d8bf0307f58af2ffa893ccf28b966a2c7da6a93',X'90a9a562f591c2aed1c9dca1aa704cb6e8856523e0ba83b688fd77a0bcbfb7c7');
INSERT INTO audit VALUES(54,51,'receipt','R-5',17,NULL,'{"amount":7000,"currency":"EUR","day":"2026-05-30","applied":[{"kind":"invoice","number":"I-6","instalment":1,"day":"2026-05-30","amount":7000}],"reason":null}',1,X'90a9a562f591c2aed1c9dca1aa704cb6e8856523e0ba83b688fd77a0bcbfb7c7',X'dcd813ef12beac7c08f3a63eb175d846c6119d9eaf03e900f266eea5f0b7e26a');
INSERT INTO audit VALUES(55,52,'invoice','I-2',1,NULL,'{"disputed":true,"instalment":2,"reason":"wrong price"}',1,X'dcd813ef12beac7c08f3a63eb175d846c6119d9eaf03e900f266eea5f0b7e26a',X'f4cf197ca6f5956c8f9f9241ec0c4003e2426d0d298bfc2a968bca073094a7ff');
INSERT INTO audit VALUES(56,53,'invoice','I-2',1,NULL,'{"disputed":false,"instalment":2,"reason":"right after all"}',1,X'f4cf197ca6f5956c8f9f9241ec0c4003e2426d0d298bfc2a968bca073094a7ff',X'a2299900b09f8618a57c49b479adff24cc16c7939a419b3f512753d396ca64ad');
INSERT INTO audit VALUES(57,54,'invoice','I-5',4,NULL,'{"disputed":true,"instalment":null,"reason":"not delivered"}',1,X'a2299900b09f8618a57c49b479adff24cc16c7939a419b3f512753d396ca64ad',X'8e18286a3d0655611bb2cdda78f531dd0d851459f1708419cc8aa2b19b151814');
INSERT INTO audit VALUES(58,55,'invoice','I-1',1,NULL,'{"transferred":true,"messages":[]}',1,X'8e18286a3d0655611bb2cdda78f531dd0d851459f1708419cc8aa2b19b151814',X'c86166e4051aa55e3e3985111a13ad312c6bd38f37fb5df60a434ae91b967a3e');
INSERT INTO audit VALUES(59,56,'invoice','I-5',4,NULL,'{"transferred":true,"messages":[]}',1,X'c86166e4051aa55e3e3985111a13ad312c6bd38f37fb5df60a434ae91b967a3e',X'26f8c5a2d881b856670033a06dbffde2b4734baac95c6ec95e23da5f219209a0');
INSERT INTO audit VALUES(60,57,'customer','LATE',17,NULL,'{"changed":{"basis_average":{"new":"90.0000","old":null},"basis_from":{"new":"2026-05-01","old":null},"basis_payments":{"new":"1","old":null},"basis_to":{"new":"2026-06-01","old":null}}}',1,X'26f8c5a2d881b856670033a06dbffde2b4734baac95c6ec95e23da5f219209a0',X'ec90d692f9ab077ed2605ed9eb7b5823f80beff8a72f84afc6e207fe5041a7a1');
INSERT INTO audit VALUES(61,58,'report','days-to-pay',NULL,NULL,'{"customers":{"from":"LATE","to":"LIM"},"from":"2026-05-01","listed":2,"stored":1,"to":"2026-06-01","update_if_none":false}',1,X'ec90d692f9ab077ed2605ed9eb7b5823f80beff8a72f84afc6e207fe5041a7a1',X'ca160088516b4f53512229c93da7cf45e31ccebe3cfec5b417cd80fdd615b320');
INSERT INTO audit VALUES(62,59,'note','LIM',1,NULL,'{"note_id":1,"text":"Called, promised\nto pay"}',1,X'ca160088516b4f53512229c93da7cf45e31ccebe3cfec5b417cd80fdd615b320',X'80f7b43ca8da064f29639794c67473d02b060771e73f786ea429700b27458c85');
INSERT INTO audit VALUES(63,60,'note','LIM',1,NULL,'{"note_id":2,"text":"Struck later"}',1,X'80f7b43ca8da064f29639794c67473d02b060771e73f786ea429700b27458c85',X'6c36e107793a24004be43ddd8143d833554851bf43ed0228d3ade20ef21f7619');
INSERT INTO audit VALUES(64,61,'note','LIM',1,NULL,'{"note_id":2,"text":"Struck later"}',1,X'6c36e107793a24004be43ddd8143d833554851bf43ed0228d3ade20ef21f7619',X'5216a420afcbf229b5917ffb041b7cbc236a4eced1dd6c2da7a69f30b311acbe');
INSERT INTO audit VALUES(65,62,'order','SO-01',1,1,'{"amount":"400.00","assessment":1,"customer":"LIM","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'5216a420afcbf229b5917ffb041b7cbc236a4eced1dd6c2da7a69f30b311acbe',X'c42925e03d536fb08fc2fa9512c89296b40751d83d93772cfaad5a9a07c7c810');
INSERT INTO audit VALUES(66,63,'order','SO-02',2,2,'{"amount":"900.00","assessment":2,"customer":"TMP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'c42925e03d536fb08fc2fa9512c89296b40751d83d93772cfaad5a9a07c7c810',X'58be127a8013de921a9314233d32a4eb7c341ace644fff864b61d1e5f22383e0');
INSERT INTO audit VALUES(67,64,'order','SO-03',2,3,'{"amount":"5.00","assessment":3,"customer":"TMP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'58be127a8013de921a9314233d32a4eb7c341ace644fff864b61d1e5f22383e0',X'3f9605714a4c385c845dfed78e7b8f0b1052aec8adb91fd97384856bdf0b21d4');
INSERT INTO audit VALUES(68,65,'order','SO-04',3,4,'{"amount":"2000.00","assessment":4,"customer":"GRP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'3f9605714a4c385c845dfed78e7b8f0b1052aec8adb91fd97384856bdf0b21d4',X'979b45a9474395d5bcf4ada8757f1cefca58f846717af8c1dd1101f202723ed4');
INSERT INTO audit VALUES(69,66,'order','SO-05',7,5,'{"amount":"999.00","assessment":5,"customer":"SHP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'979b45a9474395d5bcf4ada8757f1cefca58f846717af8c1dd1101f202723ed4',X'79197417c0622f8af816a3f7cf5a2f86485a4b0b887ecea3748aba8e01894768');
INSERT INTO audit VALUES(70,67,'order','SO-06',7,6,'{"amount":"50.00","assessment":6,"customer":"SHP","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'79197417c0622f8af816a3f7cf5a2f86485a4b0b887ecea3748aba8e01894768',X'8d454cf6b449ddf2f690b761b8ea2e017ed25dc93b3dcbb326a63415c3a4eda9');
INSERT INTO audit VALUES(71,68,'order','SO-07',8,7,'{"amount":"10.00","assessment":7,"customer":"HP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'8d454cf6b449ddf2f690b761b8ea2e017ed25dc93b3dcbb326a63415c3a4eda9',X'277234cbcda69f1a12475d8a5b74a259f69a8ec8774c2d3577564047cfa0541d');
INSERT INTO audit VALUES(72,69,'order','SO-08',9,8,'{"amount":"10.00","assessment":8,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'277234cbcda69f1a12475d8a5b74a259f69a8ec8774c2d3577564047cfa0541d',X'8f8d41c9c5cccde4ca0c6aa323cecfda7f3dd00dd92874e28d649324451b445b');
INSERT INTO audit VALUES(73,70,'order','SO-09',10,9,'{"amount":"10.00","assessment":9,"customer":"ACA","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'8f8d41c9c5cccde4ca0c6aa323cecfda7f3dd00dd92874e28d649324451b445b',X'644f9cec2dd4adf9d575a2fb48b3f831449ec51bfea13853c9317f904c93736b');
INSERT INTO audit VALUES(74,71,'order','SO-10',11,10,'{"amount":"10.00","assessment":10,"customer":"ACO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'644f9cec2dd4adf9d575a2fb48b3f831449ec51bfea13853c9317f904c93736b',X'728edc0acddfd687bfe57ea6cd2383cd12e64332b45c5dceb3565579319f1939');
INSERT INTO audit VALUES(75,72,'order','SO-11',12,11,'{"amount":"10.00","assessment":11,"customer":"AHU","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'728edc0acddfd687bfe57ea6cd2383cd12e64332b45c5dceb3565579319f1939',X'8e565253bbd33782b9af6f78b399b6b75fab98ceeaf2dab3bc0429ec189bc7dc');
INSERT INTO audit VALUES(76,73,'order','SO-12',13,12,'{"amount":"10.00","assessment":12,"customer":"AOU","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'8e565253bbd33782b9af6f78b399b6b75fab98ceeaf2dab3bc0429ec189bc7dc',X'454b4c43d0548eba701d0e50b2adf5579bbceec39c33d15acb49635e63a83b91');
INSERT INTO audit VALUES(77,74,'order','SO-13',14,13,'{"amount":"10.00","assessment":13,"customer":"EXC","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'454b4c43d0548eba701d0e50b2adf5579bbceec39c33d15acb49635e63a83b91',X'cb41e1d500fed1b68122396c5797852e02e7ae58430344ce5b08904d5fe4ff92');
INSERT INTO audit VALUES(78,75,'order','SO-14',5,14,'{"amount":"10.00","assessment":14,"customer":"POL","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'cb41e1d500fed1b68122396c5797852e02e7ae58430344ce5b08904d5fe4ff92',X'506a7956fa7ef315e643fcd4dc408820e530e173e8ca070633d5d72ea21583e2');
INSERT INTO audit VALUES(79,76,'order','SO-15',9,15,'{"amount":"10.00","assessment":15,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"prepaid"}',1,X'506a7956fa7ef315e643fcd4dc408820e530e173e8ca070633d5d72ea21583e2',X'bb0cba4fbd89b9de595fee8fb1b8db6e69fe9b23e5664945e5aa1e14c2cb9b49');
INSERT INTO audit VALUES(80,77,'order','SO-16',16,16,'{"amount":"500000","assessment":16,"customer":"JPY","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'bb0cba4fbd89b9de595fee8fb1b8db6e69fe9b23e5664945e5aa1e14c2cb9b49',X'9488d6d2ab2af8b0601cc6ccab3139f3d166563f3943bc205f942a65a1a4830b');
INSERT INTO audit VALUES(81,78,'order','SO-17',15,17,'{"amount":"77.00","assessment":17,"customer":"BLO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'9488d6d2ab2af8b0601cc6ccab3139f3d166563f3943bc205f942a65a1a4830b',X'f91ad8385209e765178046db18c4489470fa3dfeb3da7d428f06f6335d885bce');
INSERT INTO audit VALUES(82,79,'order','SO-18',15,18,'{"amount":"20.00","assessment":18,"customer":"BLO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'f91ad8385209e765178046db18c4489470fa3dfeb3da7d428f06f6335d885bce',X'2431fee385624d6dab4b48d3c5c60dcff138ab068337d27bd79cf49306e744f5');
INSERT INTO audit VALUES(83,80,'order','SO-19',1,19,'{"amount":"30.00","assessment":19,"customer":"LIM","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'2431fee385624d6dab4b48d3c5c60dcff138ab068337d27bd79cf49306e744f5',X'33c4bf3a96781d58f635b42622c9692864d606e07fc8871ab063e269ac2c0845');
INSERT INTO audit VALUES(84,81,'order','SO-20',15,20,'{"amount":"-25.00","assessment":20,"customer":"BLO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'33c4bf3a96781d58f635b42622c9692864d606e07fc8871ab063e269ac2c0845',X'dcc8e08faeee3073a33fd13ef59af5d9fdd79b32b23a024ad90632392579a32c');
INSERT INTO audit VALUES(85,82,'order','SO-21',9,21,'{"amount":"20.00","assessment":21,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'dcc8e08faeee3073a33fd13ef59af5d9fdd79b32b23a024ad90632392579a32c',X'a7d6043c8ca08cdecc28315330167a3e91d5f6efa3e1e9c0f0b6bbc922ed33fd');
INSERT INTO audit VALUES(86,83,'order','SO-22',9,22,'{"amount":"30.00","assessment":22,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'a7d6043c8ca08cdecc28315330167a3e91d5f6efa3e1e9c0f0b6bbc922ed33fd',X'0488041ddf16e06b5bfd89334c82ec81efffc3f8fa9d8ff7ca51ff60ce1cfab9');
INSERT INTO audit VALUES(87,84,'order','SO-23',9,23,'{"amount":"40.00","assessment":23,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'0488041ddf16e06b5bfd89334c82ec81efffc3f8fa9d8ff7ca51ff60ce1cfab9',X'ff30c7cd52cff6db661079a57409d70499f8929dd2854337a5dbff018bd96bd3');
INSERT INTO audit VALUES(88,85,'order','SO-29',2,24,'{"amount":"850.00","assessment":24,"customer":"TMP","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'ff30c7cd52cff6db661079a57409d70499f8929dd2854337a5dbff018bd96bd3',X'7e0afb842201b40a71066028c4584447279514c324a1e71543e1238e52f817fc');
INSERT INTO audit VALUES(89,86,'order','SO-32',4,25,'{"amount":"1.00","assessment":25,"customer":"GRP2","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'7e0afb842201b40a71066028c4584447279514c324a1e71543e1238e52f817fc',X'e907cb94d6600fbf2970c2bb311b64e0cf0ba3403b4c866a607225a50a71f79d');
INSERT INTO audit VALUES(90,87,'order','SO-24',1,26,'{"amount":"9000.00","assessment":26,"customer":"LIM","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'e907cb94d6600fbf2970c2bb311b64e0cf0ba3403b4c866a607225a50a71f79d',X'6ca01bc07639269bcc1b4e8fa339bf22454d6680b8182ee9c6269cad3447a52b');
INSERT INTO audit VALUES(91,88,'order','SO-14',5,14,'{"amount":"10.00","assessment":27,"customer":"POL","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'6ca01bc07639269bcc1b4e8fa339bf22454d6680b8182ee9c6269cad3447a52b',X'2e0596c8041cab86ea3d99381ed413f9131277a268d1415abea2f208675ec2d4');
INSERT INTO audit VALUES(92,89,'order','SO-25',15,27,'{"amount":"20.00","assessment":28,"customer":"BLO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'2e0596c8041cab86ea3d99381ed413f9131277a268d1415abea2f208675ec2d4',X'cbf41d51435f65d59e63a2cf4f9a2bfd1031f8e4339d65a367abab68f561f729');
INSERT INTO audit VALUES(93,90,'order','SO-25',15,27,'{"state":"cancelled"}',1,X'cbf41d51435f65d59e63a2cf4f9a2bfd1031f8e4339d65a367abab68f561f729',X'dc8ddf06e0838691c3a5cebcb264004c7f57db92dfc1316d878b6061457ffee0');
INSERT INTO audit VALUES(94,91,'order','SO-25',15,27,'{"amount":"20.00","assessment":29,"customer":"BLO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'dc8ddf06e0838691c3a5cebcb264004c7f57db92dfc1316d878b6061457ffee0',X'a0ca2a829abe78eb1309513af376a91e91c601db43e33c171b4445d996be73f9');
INSERT INTO audit VALUES(95,92,'order','SO-25',15,27,'{"state":"closed"}',1,X'a0ca2a829abe78eb1309513af376a91e91c601db43e33c171b4445d996be73f9',X'65abe40455fe3d3276b3f72cdacf45c45cdaa648e00f4d91680f7f8207500844');
INSERT INTO audit VALUES(96,93,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"warning","old":"active"},"state_origin":{"new":"manual","old":null},"state_reason":{"new":"unpaid","old":null}}}',1,X'65abe40455fe3d3276b3f72cdacf45c45cdaa648e00f4d91680f7f8207500844',X'bbccf848fccab22f0d7e43aea72ecfde7542faf30bdabbb32dd1de2911769d22');
INSERT INTO audit VALUES(97,94,'order','SO-26',15,28,'{"amount":"12.00","assessment":30,"customer":"BLO","day":"2026-06-04","outcome":"warned","terms":"net30"}',1,X'bbccf848fccab22f0d7e43aea72ecfde7542faf30bdabbb32dd1de2911769d22',X'15e569a034ae8ed40f11d1927cfeabfa1d973c53428f8cfca9b972527150403f');
INSERT INTO audit VALUES(98,95,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"blocked","old":"warning"},"state_reason":{"new":"insolvent","old":"unpaid"}}}',1,X'15e569a034ae8ed40f11d1927cfeabfa1d973c53428f8cfca9b972527150403f',X'f3222ba2b7f461854fe9fb26d445dea3f4ad6c7689fe97ad6da233fd7f02b912');
INSERT INTO audit VALUES(99,96,'order','SO-17',15,17,'{"amount":"77.00","assessment":31,"customer":"BLO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'f3222ba2b7f461854fe9fb26d445dea3f4ad6c7689fe97ad6da233fd7f02b912',X'f90bcea9b79a2913723ea53a8e0eb3043066ef4abf3197bcaa8c25bd393a293e');
INSERT INTO audit VALUES(100,97,'order','SO-18',15,18,'{"amount":"20.00","assessment":32,"assessment_sha256":"3e632f4da1f482b09c7abeffbf8c236631ef775c645e3a2f66b949b4d7c69aaa","decision":"force","note":"who is this?","reason":"suspected-fraud","verdict":{}}',1,X'f90bcea9b79a2913723ea53a8e0eb3043066ef4abf3197bcaa8c25bd393a293e',X'91b0abc0a6caacbe43341485804db6c9e88ed19dd2e8e3abfffa488769ec3b57');
INSERT INTO audit VALUES(101,98,'order','SO-17',15,17,'{"assessment":33,"outcome":"held","reasons":"customer-blocked","reasons_before":"customer-blocked"}',1,X'91b0abc0a6caacbe43341485804db6c9e88ed19dd2e8e3abfffa488769ec3b57',X'7efa62736d3432d6aaad48f9152a6b915b0a2aa5b296b764575f012d04d521da');
INSERT INTO audit VALUES(102,98,'order','SO-18',15,18,'{"assessment":34,"outcome":"held","reasons":"customer-blocked,forced","reasons_before":"customer-blocked,forced"}',1,X'7efa62736d3432d6aaad48f9152a6b915b0a2aa5b296b764575f012d04d521da',X'31690f662d6d1beaecfbf00936d16dc1f99a43da35ed6a461605f49e901fb674');
INSERT INTO audit VALUES(103,98,'order','SO-26',15,28,'{"assessment":35,"outcome":"held","reasons":"customer-blocked","reasons_before":""}',1,X'31690f662d6d1beaecfbf00936d16dc1f99a43da35ed6a461605f49e901fb674',X'f052bf544163df3a728cc2b1896892634a7210ea3b2f7030c5b009f8e3769c63');
INSERT INTO audit VALUES(104,99,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"closed","old":"blocked"},"state_reason":{"new":"gone","old":"insolvent"}}}',1,X'f052bf544163df3a728cc2b1896892634a7210ea3b2f7030c5b009f8e3769c63',X'f39dabd0706cccc238c0d1c035dc9356008806ddd6e257888deac35fd95868c4');
INSERT INTO audit VALUES(105,100,'order','SO-18',15,18,'{"amount":"20.00","assessment":36,"assessment_sha256":"8a312b958e2201dd6463f3ca01f226f1c20ac82e60606709ba7ef4920c74bee7","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":null}}',1,X'f39dabd0706cccc238c0d1c035dc9356008806ddd6e257888deac35fd95868c4',X'5358f76c231a1c7b07e4f66642290d8d54268bf9386513b797c7c0e799280594');
INSERT INTO audit VALUES(106,101,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"active","old":"closed"},"state_reason":{"new":null,"old":"gone"}}}',1,X'5358f76c231a1c7b07e4f66642290d8d54268bf9386513b797c7c0e799280594',X'4f0bca1be5f7b34cdf6b0a3163052370a62302a3ce47e3ac620cd6f0666caa2c');
INSERT INTO audit VALUES(107,102,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"blocked","old":"active"},"state_reason":{"new":"again","old":null}}}',1,X'4f0bca1be5f7b34cdf6b0a3163052370a62302a3ce47e3ac620cd6f0666caa2c',X'4553855073d3d42e39250679c64cfb579baccce6afd80e7d2655b2bc1ac8797a');
INSERT INTO audit VALUES(108,103,'customer','BLO',15,NULL,'{"changed":{"state":{"new":"active","old":"blocked"},"state_reason":{"new":null,"old":"again"}}}',1,X'4553855073d3d42e39250679c64cfb579baccce6afd80e7d2655b2bc1ac8797a',X'd349a95e1cb5d7eda72441a54c359ce14887436206690a218fedcb5bde5a8049');
INSERT INTO audit VALUES(109,104,'order','SO-01',1,1,'{"assessment":37,"outcome":"held","reasons":"limit-exceeded","reasons_before":"limit-exceeded"}',1,X'd349a95e1cb5d7eda72441a54c359ce14887436206690a218fedcb5bde5a8049',X'01ccc39113bda0ccf8620c9031a916a0b5fc2be2bdce5f6cc4096621c0d92e3d');
INSERT INTO audit VALUES(110,104,'order','SO-02',2,2,'{"assessment":38,"outcome":"held","reasons":"limit-exceeded","reasons_before":"limit-exceeded"}',1,X'01ccc39113bda0ccf8620c9031a916a0b5fc2be2bdce5f6cc4096621c0d92e3d',X'6da901e739cb552d52758f35995dd4dd40dbe6f4b46a20a6b55a3fd9c4811dc1');
INSERT INTO audit VALUES(111,104,'order','SO-03',2,3,'{"assessment":39,"outcome":"held","reasons":"limit-exceeded,order-below-minimum","reasons_before":"limit-exceeded,order-below-minimum"}',1,X'6da901e739cb552d52758f35995dd4dd40dbe6f4b46a20a6b55a3fd9c4811dc1',X'eaafa36d1477fce4ebeb31b36ef0e1054db5efc6b3a2a0c30020d506f4161c25');
INSERT INTO audit VALUES(112,104,'order','SO-04',3,4,'{"assessment":40,"outcome":"held","reasons":"group-limit-exceeded","reasons_before":"group-limit-exceeded"}',1,X'eaafa36d1477fce4ebeb31b36ef0e1054db5efc6b3a2a0c30020d506f4161c25',X'472736cdb5192d3a9d8aa0cb891c1c80cddb824c5f25e5c34860e2a17ee3f954');
INSERT INTO audit VALUES(113,104,'order','SO-05',7,5,'{"assessment":41,"outcome":"held","reasons":"ship-to-limit-exceeded","reasons_before":"ship-to-limit-exceeded"}',1,X'472736cdb5192d3a9d8aa0cb891c1c80cddb824c5f25e5c34860e2a17ee3f954',X'f6042baa9c5d145d2c6ea177f8dd0101ac8894a670fe20492e98adc57a5c49a6');
INSERT INTO audit VALUES(114,104,'order','SO-07',8,7,'{"assessment":42,"outcome":"held","reasons":"hold-period","reasons_before":"hold-period"}',1,X'f6042baa9c5d145d2c6ea177f8dd0101ac8894a670fe20492e98adc57a5c49a6',X'8bc16510687354e1a5ac7e5a668739832914deb8ec523a360123ce36aab89966');
INSERT INTO audit VALUES(115,104,'order','SO-08',9,8,'{"assessment":43,"outcome":"held","reasons":"approval-no","reasons_before":"approval-no"}',1,X'8bc16510687354e1a5ac7e5a668739832914deb8ec523a360123ce36aab89966',X'b9d6bcda6c84596faacbb33f36029cf828df7db322c583899b63131c670260d2');
INSERT INTO audit VALUES(116,104,'order','SO-09',10,9,'{"assessment":44,"outcome":"held","reasons":"approval-cash-only","reasons_before":"approval-cash-only"}',1,X'b9d6bcda6c84596faacbb33f36029cf828df7db322c583899b63131c670260d2',X'9fd063cba8c1b94808ef35cb6d9f8afded28b54da90c5e184e7988689dba86f0');
INSERT INTO audit VALUES(117,104,'order','SO-10',11,10,'{"assessment":45,"outcome":"held","reasons":"approval-cod","reasons_before":"approval-cod"}',1,X'9fd063cba8c1b94808ef35cb6d9f8afded28b54da90c5e184e7988689dba86f0',X'a91fa2cb3adac8e7ae16c12b65939e78b1acd42f16b193d8c021d99bca68a24c');
INSERT INTO audit VALUES(118,104,'order','SO-11',12,11,'{"assessment":46,"outcome":"held","reasons":"approval-hold-until","reasons_before":"approval-hold-until"}',1,X'a91fa2cb3adac8e7ae16c12b65939e78b1acd42f16b193d8c021d99bca68a24c',X'f3062be949a212c7499591c348015ac526ff94aca379f9d3877274cb4d378892');
INSERT INTO audit VALUES(119,104,'order','SO-12',13,12,'{"assessment":47,"outcome":"held","reasons":"approval-open-until","reasons_before":"approval-open-until"}',1,X'f3062be949a212c7499591c348015ac526ff94aca379f9d3877274cb4d378892',X'8ee5c4c05e1268e6db3bbcf30e1aee7a843e65413b6be16cb0f14ed408b2790f');
INSERT INTO audit VALUES(120,104,'order','SO-15',9,15,'{"assessment":48,"outcome":"held","reasons":"approval-no","reasons_before":"approval-no"}',1,X'8ee5c4c05e1268e6db3bbcf30e1aee7a843e65413b6be16cb0f14ed408b2790f',X'241c14884bd63ae159610d7670d9bf6ea0c6c7aa8b00b84706319ad9540ad313');
INSERT INTO audit VALUES(121,104,'order','SO-16',16,16,'{"assessment":49,"outcome":"held","reasons":"limit-exceeded","reasons_before":"limit-exceeded"}',1,X'241c14884bd63ae159610d7670d9bf6ea0c6c7aa8b00b84706319ad9540ad313',X'4468e6e0f2bd633c111928285f3a3fd8187317a9965bde74f3a449ddcb065a0b');
INSERT INTO audit VALUES(122,104,'order','SO-21',9,21,'{"assessment":50,"outcome":"held","reasons":"approval-no","reasons_before":"approval-no"}',1,X'4468e6e0f2bd633c111928285f3a3fd8187317a9965bde74f3a449ddcb065a0b',X'30a785068b6bc1960127382209d90d565a11ccb80d850e9104ee7d6ce901487e');
INSERT INTO audit VALUES(123,104,'order','SO-22',9,22,'{"assessment":51,"outcome":"held","reasons":"approval-no","reasons_before":"approval-no"}',1,X'30a785068b6bc1960127382209d90d565a11ccb80d850e9104ee7d6ce901487e',X'c502a7bc94c818f63c1ab0e03a2fbebe33d273033efac5d1f10c3d23236db136');
INSERT INTO audit VALUES(124,104,'order','SO-23',9,23,'{"assessment":52,"outcome":"held","reasons":"approval-no","reasons_before":"approval-no"}',1,X'c502a7bc94c818f63c1ab0e03a2fbebe33d273033efac5d1f10c3d23236db136',X'bec95d42805c31f33e0dd441919167bbee51c583ba5ad5e4eac49d7dfc68a56b');
INSERT INTO audit VALUES(125,104,'order','SO-29',2,24,'{"assessment":53,"outcome":"held","reasons":"limit-exceeded,order-above-maximum","reasons_before":"limit-exceeded,order-above-maximum"}',1,X'bec95d42805c31f33e0dd441919167bbee51c583ba5ad5e4eac49d7dfc68a56b',X'71cafbff98dc0ed6d641207b884cfd43d4448f138059945f16e3fee3402ff21f');
INSERT INTO audit VALUES(126,104,'order','SO-32',4,25,'{"assessment":54,"outcome":"held","reasons":"group-limit-exceeded","reasons_before":"group-limit-exceeded"}',1,X'71cafbff98dc0ed6d641207b884cfd43d4448f138059945f16e3fee3402ff21f',X'c3011ad7453659ed8edfacc05945ac32da3edf5c3ecfb4c77cf9411acded9eda');
INSERT INTO audit VALUES(127,104,'order','SO-24',1,26,'{"assessment":55,"outcome":"held","reasons":"limit-exceeded","reasons_before":"limit-exceeded"}',1,X'c3011ad7453659ed8edfacc05945ac32da3edf5c3ecfb4c77cf9411acded9eda',X'd43e336b6908a37abb8e9f34d1c2a0697ef569b3cc36a92f379dde84617577d1');
INSERT INTO audit VALUES(128,104,'order','SO-17',15,17,'{"assessment":56,"outcome":"approved","reasons":"","reasons_before":"customer-blocked"}',1,X'd43e336b6908a37abb8e9f34d1c2a0697ef569b3cc36a92f379dde84617577d1',X'7b78a75d5f42197a488251cdb868a0c67cdf7218608fcac8d1d9a6203929d1b8');
INSERT INTO audit VALUES(129,104,'order','SO-18',15,18,'{"assessment":57,"outcome":"held","reasons":"forced","reasons_before":"customer-blocked,forced"}',1,X'7b78a75d5f42197a488251cdb868a0c67cdf7218608fcac8d1d9a6203929d1b8',X'43c8bc77e787899de5a5c7afd929b389b5402f4d68a01c7aecdfe82a8c442353');
INSERT INTO audit VALUES(130,104,'order','SO-26',15,28,'{"assessment":58,"outcome":"approved","reasons":"","reasons_before":"customer-blocked"}',1,X'43c8bc77e787899de5a5c7afd929b389b5402f4d68a01c7aecdfe82a8c442353',X'a355d07e55e9b3f8eeb1137c5f262ba4d3ad5bc011330932f44231dd9cc3a3db');
INSERT INTO audit VALUES(131,105,'order','SO-08',9,8,'{"amount":"10.00","assessment":59,"assessment_sha256":"564803ba15e67377e88e0efda038c9523db0c0a8090d093080c35d8681951308","decision":"release","note":"as agreed","reason":"ok-to-ship","verdict":{"lasting":"sticks","until":"2026-12-31","up_to":"12.50"}}',1,X'a355d07e55e9b3f8eeb1137c5f262ba4d3ad5bc011330932f44231dd9cc3a3db',X'e77e516f4755d682fc3ee1bc714a1c043f524a59da3f4f88838813fadad29e5a');
INSERT INTO audit VALUES(132,106,'order','SO-21',9,21,'{"amount":"20.00","assessment":60,"assessment_sha256":"092b8e2ca6879576f092a1c2d912d464056284a31def139cdedce6bb954ec073","decision":"release","note":"","reason":"vip","verdict":{"lasting":"once","until":null,"up_to":null}}',1,X'e77e516f4755d682fc3ee1bc714a1c043f524a59da3f4f88838813fadad29e5a',X'566c14d96ed22ce98a11d88f9a3a2efd1628a2b04f07b729ecbf8a2d3ec9a9b2');
INSERT INTO audit VALUES(133,107,'order','SO-21',9,21,'{"amount":"20.00","assessment":61,"customer":"ANO","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'566c14d96ed22ce98a11d88f9a3a2efd1628a2b04f07b729ecbf8a2d3ec9a9b2',X'ae0b4308c5e20937e855bc59a52a868325e54c5e727ee6b471bcad50b8b1c2aa');
INSERT INTO audit VALUES(134,108,'order','SO-05',7,5,'{"amount":"999.00","assessment":62,"assessment_sha256":"bf4afd73dcaee43642f9c69e5984c0c60064ad1ee86f9e5adb2fc1aa96468430","decision":"release","note":"","reason":"vip","verdict":{"lasting":"sticks","until":null,"up_to":null}}',1,X'ae0b4308c5e20937e855bc59a52a868325e54c5e727ee6b471bcad50b8b1c2aa',X'2ebd0b47d80de49c18af9af12cbedb3f63affb0a19e9cc42923a60a239a67eed');
INSERT INTO audit VALUES(135,109,'order','SO-05',7,5,'{"amount":"1000.00","assessment":63,"customer":"SHP","day":"2026-06-03","outcome":"approved","terms":"net30"}',1,X'2ebd0b47d80de49c18af9af12cbedb3f63affb0a19e9cc42923a60a239a67eed',X'ae163b50073bd875f602d46423fd93db752b94cca3b3428dfffc84487614342c');
INSERT INTO audit VALUES(136,110,'order','SO-08',9,8,'{"amount":"100.00","assessment":64,"customer":"ANO","day":"2026-06-03","outcome":"held","terms":"net30"}',1,X'ae163b50073bd875f602d46423fd93db752b94cca3b3428dfffc84487614342c',X'd84934926fabd6d2f590abffb6ed3ded4d17acfe215a37c572ea8bfc5a334285');
INSERT INTO audit VALUES(137,111,'order','SO-08',9,8,'{"amount":"100.00","assessment":65,"assessment_sha256":"c0e7488cd645f9c8c03650eb22396942489ff25420e6bf30aeeba867da4589bf","decision":"release","note":"","reason":"vip","verdict":{"lasting":"sticks","until":null,"up_to":null}}',1,X'd84934926fabd6d2f590abffb6ed3ded4d17acfe215a37c572ea8bfc5a334285',X'17f93b8e9f7cf8b0b64d7a3c924ca0e5f5b8d0e1a9613bc17b0c4a160a40b549');
INSERT INTO audit VALUES(138,111,'order','SO-22',9,22,'{"amount":"30.00","assessment":66,"assessment_sha256":"343b635e640c4b589eea294a5a105689a7d9f04e06bcd874afa72a0b069c482f","decision":"release","note":"","reason":"vip","verdict":{"lasting":"sticks","until":null,"up_to":null}}',1,X'17f93b8e9f7cf8b0b64d7a3c924ca0e5f5b8d0e1a9613bc17b0c4a160a40b549',X'b0025949833a34a40f60fb8f176d5a00aa3794bc02ede0e0e792b37881fd64fc');
INSERT INTO audit VALUES(139,111,'order','SO-23',9,23,'{"amount":"40.00","assessment":67,"assessment_sha256":"1c8821c5d5be84f8d1ba8fa859f6e982b7dee009c0b41b88f2d7df743d2eadc0","decision":"release","note":"","reason":"vip","verdict":{"lasting":"sticks","until":null,"up_to":null}}',1,X'b0025949833a34a40f60fb8f176d5a00aa3794bc02ede0e0e792b37881fd64fc',X'4afcf13a4c0df88f8dc74e976022220a3f7bfa49704f80875b121d504e747ec7');
INSERT INTO audit VALUES(140,112,'order','SO-23',9,23,'{"decision":"undo","of":"release","reverses":8}',1,X'4afcf13a4c0df88f8dc74e976022220a3f7bfa49704f80875b121d504e747ec7',X'e39b92c947aff99dfcaf0089f1d642c5d8003ba0d7831cf548acf33bb512eec5');
INSERT INTO audit VALUES(141,113,'order','SO-09',10,9,'{"amount":"10.00","assessment":68,"assessment_sha256":"e3d1a406c6fc50f5a371404f6c674ff46aee2dcd7594c60fea8ffc209ea746ea","decision":"reject","note":"","reason":"credit-risk","verdict":{"cancelled":false}}',1,X'e39b92c947aff99dfcaf0089f1d642c5d8003ba0d7831cf548acf33bb512eec5',X'9536b98b666b06b73d18197be10b13d160c5ad698404c9d32b57a4e0a23e1560');
INSERT INTO audit VALUES(142,114,'order','SO-10',11,10,'{"amount":"10.00","assessment":69,"assessment_sha256":"f52e3d8417bf8fb4fda58c1b58cdf3942658aa4f6687109563b7c820fc8724b2","decision":"reject","note":"no","reason":"credit-risk","verdict":{"cancelled":true}}',1,X'9536b98b666b06b73d18197be10b13d160c5ad698404c9d32b57a4e0a23e1560',X'81a292deb626fd3b14abe42006e5ce163dd0b7dae6396eca9fc4880ede5a9050');
INSERT INTO audit VALUES(143,115,'order','SO-07',8,7,'{"amount":"10.00","assessment":70,"assessment_sha256":"e6f25047c3b7115341fb6f7c9287a90d81625bb9225e15d892f7c1ffde31a5e3","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":"2026-06-20"}}',1,X'81a292deb626fd3b14abe42006e5ce163dd0b7dae6396eca9fc4880ede5a9050',X'51020785d4ae0ee4b74125f6527acf03242222ad6e3656e794f088ef3ee9ead9');
INSERT INTO audit VALUES(144,116,'order','SO-07',8,7,'{"amount":"10.00","assessment":71,"assessment_sha256":"e6f25047c3b7115341fb6f7c9287a90d81625bb9225e15d892f7c1ffde31a5e3","decision":"forward","note":"","reason":"beyond-authority","verdict":{"to":"bob"}}',1,X'51020785d4ae0ee4b74125f6527acf03242222ad6e3656e794f088ef3ee9ead9',X'acc7213f16e0641ff93633599108ad8ad9433c8b019951ea20da3a79fcb1c7ec');
INSERT INTO audit VALUES(145,117,'order','SO-07',8,7,'{"amount":"10.00","assessment":72,"assessment_sha256":"e6f25047c3b7115341fb6f7c9287a90d81625bb9225e15d892f7c1ffde31a5e3","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":null}}',1,X'acc7213f16e0641ff93633599108ad8ad9433c8b019951ea20da3a79fcb1c7ec',X'9a7e0714cf079345e83a5bffb19f42affd800afbf0b6f11b73fb07a167689a4f');
INSERT INTO audit VALUES(146,118,'order','SO-07',8,7,'{"decision":"undo","of":"keep","reverses":14}',1,X'9a7e0714cf079345e83a5bffb19f42affd800afbf0b6f11b73fb07a167689a4f',X'bbb5be6213ac532c81e20e58c40a8636edb6244048c21c3caf4f51b38d69621d');
INSERT INTO audit VALUES(147,119,'order','SO-11',12,11,'{"amount":"10.00","assessment":73,"assessment_sha256":"74e5783358c1f5d82b05fc629382295ca3d2797d125cad6d9a3e3bab367f6afb","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":null}}',1,X'bbb5be6213ac532c81e20e58c40a8636edb6244048c21c3caf4f51b38d69621d',X'f3e257fb91207b78ccdba49711bb0f633bc50ba91e3fd14ed9d9a82677d6dddd');
INSERT INTO audit VALUES(148,120,'order','SO-11',12,11,'{"amount":"10.00","assessment":74,"assessment_sha256":"74e5783358c1f5d82b05fc629382295ca3d2797d125cad6d9a3e3bab367f6afb","decision":"release","note":"","reason":"vip","verdict":{"lasting":"once","until":"2026-12-31","up_to":null}}',1,X'f3e257fb91207b78ccdba49711bb0f633bc50ba91e3fd14ed9d9a82677d6dddd',X'2f21fae5119f240b0013a15f966b29f01e0f3293c8fa6702c32cca9be658a7c8');
INSERT INTO audit VALUES(149,121,'order','SO-12',13,12,'{"amount":"10.00","assessment":75,"assessment_sha256":"927a0a2ee918076d396409a1cc2e6589f46651ca46367604321a96bcf24becfe","decision":"terms","note":"","reason":"cash-instead","verdict":{"collect":"10.00","terms":"cod"}}',1,X'2f21fae5119f240b0013a15f966b29f01e0f3293c8fa6702c32cca9be658a7c8',X'2b069ed0b6cb5d57b89a7b1cc9bcde745352e470f5c462027596f765b3e5bb37');
INSERT INTO audit VALUES(150,122,'order','SO-01',1,1,'{"amount":"400.00","assessment":76,"assessment_sha256":"5c46831a33ef0a67cae085e81c7f2b9f2a0cf9ef91b391edabe79099649eb6c0","decision":"terms","note":"","reason":"cash-instead","verdict":{"collect":null,"terms":"cash"}}',1,X'2b069ed0b6cb5d57b89a7b1cc9bcde745352e470f5c462027596f765b3e5bb37',X'f8a1f49a0c2930090c95720942a45d9486b9ff4119fb297d79ce17f08191dce5');
INSERT INTO audit VALUES(151,123,'order','SO-19',1,19,'{"amount":"30.00","assessment":77,"assessment_sha256":"f1858b9659382c26f92c2a2cf94474a895cc0e0efe72d771d6874bfe586de855","decision":"force","note":"","reason":"manual-hold","verdict":{}}',1,X'f8a1f49a0c2930090c95720942a45d9486b9ff4119fb297d79ce17f08191dce5',X'768629c785db6d95c3adcf5ff7f9d8e3847cfa88d8ef3d359f9bf9f2a223e3cf');
INSERT INTO audit VALUES(152,124,'order','SO-19',1,19,'{"decision":"undo","of":"force","reverses":20}',1,X'768629c785db6d95c3adcf5ff7f9d8e3847cfa88d8ef3d359f9bf9f2a223e3cf',X'4f882d22dc6c7877d9e95cac2728c0b7ede0732927889811b3cd770eebff6ab4');
INSERT INTO audit VALUES(153,125,'order','SO-12',13,12,'{"amount":"10.00","assessment":78,"assessment_sha256":"927a0a2ee918076d396409a1cc2e6589f46651ca46367604321a96bcf24becfe","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":"2026-07-01"}}',1,X'4f882d22dc6c7877d9e95cac2728c0b7ede0732927889811b3cd770eebff6ab4',X'377b3fbd70dd92816d38c3730291e9c0ce2bcbffeab5dc1ec4707590b56d06be');
INSERT INTO audit VALUES(154,126,'order','SO-12',13,12,'{"decision":"undo","of":"keep","reverses":22}',1,X'377b3fbd70dd92816d38c3730291e9c0ce2bcbffeab5dc1ec4707590b56d06be',X'dba9246eed9b96bf52e083c5623c1a8ce283543f3b9da85fe344c57ff3f12e11');
INSERT INTO audit VALUES(155,127,'order','SO-12',13,12,'{"decision":"undo","of":"terms","reverses":18}',1,X'dba9246eed9b96bf52e083c5623c1a8ce283543f3b9da85fe344c57ff3f12e11',X'4c3f700e0c95fbeea54c9c8e2072050a8bb93d39133486b036ff4924f9ca86a1');
INSERT INTO audit VALUES(156,128,'order','SO-22',9,22,'{"amount":"30.00","assessment":79,"assessment_sha256":"998150d31e3935895381257f3cbcce79ee9fba1113ebff796d177c63c3a236bc","decision":"force","note":"","reason":"manual-hold","verdict":{}}',1,X'4c3f700e0c95fbeea54c9c8e2072050a8bb93d39133486b036ff4924f9ca86a1',X'411aacca201f74e2573f574ea2f916f1db54d1ebf413d898685712b792602e60');
INSERT INTO audit VALUES(157,129,'order','SO-22',9,22,'{"decision":"undo","of":"force","reverses":25}',1,X'411aacca201f74e2573f574ea2f916f1db54d1ebf413d898685712b792602e60',X'b93d6117be44b08f1f9797367fb897ab07573ea722fdffc918a9276694fdec3f');
INSERT INTO audit VALUES(158,130,'setting','exposure.future_orders',NULL,NULL,'{"new":"no","old":"yes"}',1,X'b93d6117be44b08f1f9797367fb897ab07573ea722fdffc918a9276694fdec3f',X'23e851dce5f6dc5cbe4b1c0a8ff6ec262e7253f7b77a777054495541074c4b26');
INSERT INTO audit VALUES(159,130,'setting','checkpoints',NULL,NULL,'{"new":"shipping","old":"entry,shipping,transfer"}',1,X'23e851dce5f6dc5cbe4b1c0a8ff6ec262e7253f7b77a777054495541074c4b26',X'03a85424ee42293dabf3203b41ebcc6b98ba72123a7b0973b100281322d95b2d');
INSERT INTO audit VALUES(160,130,'setting','limit_at_sale',NULL,NULL,'{"new":"warn","old":"off"}',1,X'03a85424ee42293dabf3203b41ebcc6b98ba72123a7b0973b100281322d95b2d',X'a3fa39712ea3cdaf96508c70075367acc1d4fdc54c92159a00906663539321cd');
INSERT INTO audit VALUES(161,131,'order','SO-27',16,29,'{"amount":"600000","assessment":80,"customer":"JPY","day":"2026-06-06","outcome":"warned","terms":"net30"}',1,X'a3fa39712ea3cdaf96508c70075367acc1d4fdc54c92159a00906663539321cd',X'20b0a7518c96e03bd72db5b39f9024b0d2c994007036452fa9bb949033887b72');
INSERT INTO audit VALUES(162,132,'order','SO-28',16,30,'{"amount":"1","assessment":81,"customer":"JPY","day":"2026-06-06","outcome":"approved","terms":"net30"}',1,X'20b0a7518c96e03bd72db5b39f9024b0d2c994007036452fa9bb949033887b72',X'44aa1d75775962c92b49a2bd06360fe290e0add06a1f686c2d554799e6343f95');
INSERT INTO audit VALUES(163,133,'setting','checkpoints',NULL,NULL,'{"new":"entry","old":"shipping"}',1,X'44aa1d75775962c92b49a2bd06360fe290e0add06a1f686c2d554799e6343f95',X'99997fe5f22b213c461f3a4bbb6f501fde8aef1352e5130e8aaf98feb82b2236');
INSERT INTO audit VALUES(164,133,'setting','limit_at_sale',NULL,NULL,'{"new":"off","old":"warn"}',1,X'99997fe5f22b213c461f3a4bbb6f501fde8aef1352e5130e8aaf98feb82b2236',X'95a01e2b283b11d7da56c098d2ebdeb85e0dd19335935b7954c8a230b0ca5635');
INSERT INTO audit VALUES(165,134,'setting','validation.delay_days',NULL,NULL,'{"new":"180","old":"off"}',1,X'95a01e2b283b11d7da56c098d2ebdeb85e0dd19335935b7954c8a230b0ca5635',X'6ffa9016811a058d9f6102503d081c8e15630c1b6b4b7016345ad548a0c9e652');
INSERT INTO audit VALUES(166,134,'setting','validation.limit_percent',NULL,NULL,'{"new":"20","old":"off"}',1,X'6ffa9016811a058d9f6102503d081c8e15630c1b6b4b7016345ad548a0c9e652',X'f3fcee76bf8cb97ad4c0d7c46fbd1c76f7043df3cd3efbae0f101064f085a5ff');
INSERT INTO audit VALUES(167,134,'setting','validation.delay_reason',NULL,NULL,'{"new":"Half a year late","old":""}',1,X'f3fcee76bf8cb97ad4c0d7c46fbd1c76f7043df3cd3efbae0f101064f085a5ff',X'8d0a3bedaf05eb178d223fd73a25b3b615f1cc745b51c852c03bbdb428efde3f');
INSERT INTO audit VALUES(168,135,'validation','validation',NULL,NULL,'{"blocked":1,"currency":"EUR","day_basis":"due","left_alone":0,"unblocked":0,"validation_delay_days":180,"validation_limit_percent":"20","validation_minimum_balance":null,"validation_respite_days":null,"warned":0}',1,X'8d0a3bedaf05eb178d223fd73a25b3b615f1cc745b51c852c03bbdb428efde3f',X'32fb82ba7285f9b399496141de10fdbda89e73af11298f790f70d460be61e48d');
INSERT INTO audit VALUES(169,135,'customer','LATE',17,NULL,'{"changed":{"state":{"new":"blocked","old":"active"},"state_origin":{"new":"auto","old":null},"state_reason":{"new":"Half a year late","old":null}},"criteria":[1]}',1,X'32fb82ba7285f9b399496141de10fdbda89e73af11298f790f70d460be61e48d',X'd0f44c0d4dcd307e4cb275a611dacefb68b03fd25998f91aa1a05f89432fc329');
INSERT INTO audit VALUES(170,136,'validation','validation',NULL,NULL,'{"left_alone":0,"restored":1}',1,X'd0f44c0d4dcd307e4cb275a611dacefb68b03fd25998f91aa1a05f89432fc329',X'59d00c470083f26b67de674f55b46195aa68ef05fcb5197b1e2d64c65e41e285');
INSERT INTO audit VALUES(171,136,'customer','LATE',17,NULL,'{"changed":{"state":{"new":"active","old":"blocked"},"state_origin":{"new":null,"old":"auto"},"state_reason":{"new":null,"old":"Half a year late"}}}',1,X'59d00c470083f26b67de674f55b46195aa68ef05fcb5197b1e2d64c65e41e285',X'c4083ad9fa1d3e636acedb576256fdce876e6810bc7bb6890ee6cc268140bd1e');
INSERT INTO audit VALUES(172,137,'validation','validation',NULL,NULL,'{"blocked":0,"currency":"EUR","day_basis":"due","left_alone":0,"unblocked":0,"validation_delay_days":180,"validation_limit_percent":"20","validation_minimum_balance":null,"validation_respite_days":null,"warned":1}',1,X'c4083ad9fa1d3e636acedb576256fdce876e6810bc7bb6890ee6cc268140bd1e',X'9c2509acc74bd5121a662d003d27b6545a34202f45b3b2a76d7873b8fe2516be');
INSERT INTO audit VALUES(173,137,'customer','LATE',17,NULL,'{"changed":{"state":{"new":"warning","old":"active"},"state_origin":{"new":"manual","old":null},"state_reason":{"new":"Half a year late","old":null}},"criteria":[1]}',1,X'9c2509acc74bd5121a662d003d27b6545a34202f45b3b2a76d7873b8fe2516be',X'599268318fd7abacbefdb67be6cf1589928ba8ffb503a6e62194a8455522c483');
INSERT INTO audit VALUES(174,138,'setting','validation.minimum_balance',NULL,NULL,'{"new":"10.50","old":"off"}',1,X'599268318fd7abacbefdb67be6cf1589928ba8ffb503a6e62194a8455522c483',X'77616a80d16f128bcfd5998dee4eb83f4c17765d544dc37170c12f088eecd16a');
INSERT INTO audit VALUES(175,139,'validation','validation',NULL,NULL,'{"blocked":1,"currency":"EUR","day_basis":"due","left_alone":0,"unblocked":0,"validation_delay_days":180,"validation_limit_percent":"20","validation_minimum_balance":"10.50","validation_respite_days":null,"warned":0}',1,X'77616a80d16f128bcfd5998dee4eb83f4c17765d544dc37170c12f088eecd16a',X'309c157616b103cacad0bb7250c23bf3dd051901dc574623167b605732bd5f61');
INSERT INTO audit VALUES(176,139,'customer','LATE',17,NULL,'{"changed":{"state":{"new":"blocked","old":"warning"},"state_origin":{"new":"auto","old":"manual"}},"criteria":[1]}',1,X'309c157616b103cacad0bb7250c23bf3dd051901dc574623167b605732bd5f61',X'b7b214009d8ab35c2e680f2b82c3be2e90fb616b2d3c0c40fac1309459518a79');
INSERT INTO audit VALUES(177,140,'customer','NEW',18,NULL,'{"added":{"currency":"EUR","limit":"5.00","name":"New one"}}',1,X'b7b214009d8ab35c2e680f2b82c3be2e90fb616b2d3c0c40fac1309459518a79',X'1d2bda491c6827e437b588920ab9a1366be5d781a10e6ec57363321da1e953ae');
INSERT INTO audit VALUES(178,140,'customer','LIM',1,NULL,'{"changed":{"name":{"new":"Limit 2","old":"Limit"}}}',1,X'1d2bda491c6827e437b588920ab9a1366be5d781a10e6ec57363321da1e953ae',X'7fd51627bb1db79b1d6cb3b84d2e281c6a6d9819ae3e185c2fad787f4491f113');
INSERT INTO audit VALUES(179,140,'import','customers.csv',NULL,NULL,'{"inserted":1,"kind":"customers","read":2,"rejected":0,"sha256":"6ad31bfe988f3b1e710d4d4e52094e345f96529613845af588380cbd9c6ef58a","updated":1}',1,X'7fd51627bb1db79b1d6cb3b84d2e281c6a6d9819ae3e185c2fad787f4491f113',X'b5ba3c80129ed3715cb4f30178b5bc386adbd62625c0b1939a658fb2b67339c3');
INSERT INTO audit VALUES(180,141,'import','orders.csv',NULL,NULL,'{"inserted":2,"kind":"orders","read":3,"rejected":0,"sha256":"55f0085252f4d4f84f6b914218f49fa0bdf836ee9ba2acadbe2471fe1f2cb7d7","updated":0}',1,X'b5ba3c80129ed3715cb4f30178b5bc386adbd62625c0b1939a658fb2b67339c3',X'9b9505552038c001d4e45b0570308a5c6b5a6d36b1f3e8ae9585268c9009d47b');
INSERT INTO audit VALUES(181,142,'invoice','I-7',7,6,'{"kind":"invoice","amount":1000,"currency":"EUR","day":"2026-06-07","order":"SO-06","ship_to":null,"instalments":[{"due":"2026-07-07","amount":1000}]}',1,X'9b9505552038c001d4e45b0570308a5c6b5a6d36b1f3e8ae9585268c9009d47b',X'90886759fdbffa696e64297c4df940dc84b4121ec4d75afcecc0805af92fb576');
INSERT INTO audit VALUES(182,143,'order','SO-16',16,16,'{"amount":"500000","assessment":83,"assessment_sha256":"29e63c7250a5e0bfefa97cf0c647274793c9c7a1b6e95fb1b78c50e61b4cc4fb","decision":"keep","note":"","reason":"awaiting-payment","verdict":{"follow_up":null}}',1,X'90886759fdbffa696e64297c4df940dc84b4121ec4d75afcecc0805af92fb576',X'9cc2de088473b13c5a27affd5edf6fdb9b868397b33c61d8f136071935bc008b');
CREATE TABLE setting (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    event_id  INTEGER NOT NULL REFERENCES event (id)
) STRICT;
INSERT INTO setting VALUES(1,'currency','EUR',1);
INSERT INTO setting VALUES(2,'language','en',1);
INSERT INTO setting VALUES(3,'company_name','Müller & Søn',11);
INSERT INTO setting VALUES(4,'growth_tolerance_percent','5',11);
INSERT INTO setting VALUES(5,'checkpoints','entry,shipping,transfer',11);
INSERT INTO setting VALUES(6,'exposure.future_orders','no',130);
INSERT INTO setting VALUES(7,'checkpoints','shipping',130);
INSERT INTO setting VALUES(8,'limit_at_sale','warn',130);
INSERT INTO setting VALUES(9,'checkpoints','entry',133);
INSERT INTO setting VALUES(10,'limit_at_sale','off',133);
INSERT INTO setting VALUES(11,'validation.delay_days','180',134);
INSERT INTO setting VALUES(12,'validation.limit_percent','20',134);
INSERT INTO setting VALUES(13,'validation.delay_reason','Half a year late',134);
INSERT INTO setting VALUES(14,'validation.minimum_balance','10.50',138);
CREATE TABLE reason (
    id          INTEGER PRIMARY KEY,
    action      TEXT NOT NULL CHECK (action IN ('release', 'reject', 'keep', 'terms', 'forward', 'force', 'block')),
    code        TEXT NOT NULL,
    -- Empty for the reasons of a new desk: their text comes from the words files.
    text        TEXT NOT NULL,
    is_default  INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    UNIQUE (action, code)
) STRICT;
INSERT INTO reason VALUES(1,'release','ok-to-ship','',0);
INSERT INTO reason VALUES(2,'release','payment-received','',0);
INSERT INTO reason VALUES(3,'release','payment-promised','',0);
INSERT INTO reason VALUES(4,'release','within-policy','',0);
INSERT INTO reason VALUES(5,'reject','credit-risk','',1);
INSERT INTO reason VALUES(6,'reject','customer-withdrew','',0);
INSERT INTO reason VALUES(7,'keep','awaiting-payment','',1);
INSERT INTO reason VALUES(8,'keep','awaiting-information','',0);
INSERT INTO reason VALUES(9,'keep','in-dispute','',0);
INSERT INTO reason VALUES(10,'terms','cash-instead','',1);
INSERT INTO reason VALUES(11,'forward','beyond-authority','',1);
INSERT INTO reason VALUES(12,'force','manual-hold','',1);
INSERT INTO reason VALUES(13,'force','suspected-fraud','',0);
INSERT INTO reason VALUES(14,'block','late-payment','',1);
INSERT INTO reason VALUES(15,'block','over-limit','',0);
INSERT INTO reason VALUES(16,'block','insolvency','',0);
INSERT INTO reason VALUES(17,'release','vip','A very good customer',1);
CREATE TABLE terms (
    code  TEXT PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('net', 'cash', 'prepaid', 'cod')),
    days  INTEGER NOT NULL,
    rank  INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO terms VALUES('eom','net',45,2);
CREATE TABLE warehouse (
    id                 INTEGER PRIMARY KEY,
    code               TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    tolerance_percent  INTEGER,
    order_maximum      INTEGER,
    version            INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO warehouse VALUES(1,'W1','North 1',25000,500000,2);
CREATE TABLE credit_group (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('credit', 'policy')),
    credit_limit   ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    limit_expires  INTEGER,
    hold_period    INTEGER CHECK (hold_period BETWEEN 0 AND 5),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO credit_group VALUES(1,'G1','Holding','credit',150000,20574,NULL,2);
INSERT INTO credit_group VALUES(2,'P1','Retail','policy','unlimited',NULL,2,1);
CREATE TABLE customer (
    id                            INTEGER PRIMARY KEY,
    code                          TEXT NOT NULL UNIQUE,
    name                          TEXT NOT NULL,
    currency                      TEXT NOT NULL,
    country                       TEXT,
    language                      TEXT,
    external_code                 TEXT,
    customer_since                INTEGER,
    business_started              INTEGER,
    account_status                TEXT,
    excluded                      INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
    terms                         TEXT NOT NULL DEFAULT 'net30',
    credit_limit                  ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    limit_expires                 INTEGER,
    temporary_limit               INTEGER,
    temporary_from                INTEGER,
    temporary_to                  INTEGER,
    credit_group_id               INTEGER REFERENCES credit_group (id),
    policy_group_id               INTEGER REFERENCES credit_group (id),
    hold_period                   INTEGER NOT NULL DEFAULT 0 CHECK (hold_period BETWEEN 0 AND 5),
    minimum_for_check             INTEGER NOT NULL DEFAULT 0,
    order_minimum                 INTEGER,
    order_maximum                 INTEGER,
    approval                      TEXT NOT NULL DEFAULT 'yes',
    bank_name                     TEXT,
    bank_account                  TEXT,
    bank_contact                  TEXT,
    bank_phone                    TEXT,
    credit_established            INTEGER,
    credit_manager                TEXT,
    duns                          TEXT,
    agency                        TEXT,
    rating                        TEXT,
    rating_date                   INTEGER,
    user_field_1                  TEXT,
    user_field_2                  TEXT,
    last_review                   INTEGER,
    next_review                   INTEGER,
    do_not_call                   INTEGER NOT NULL DEFAULT 0 CHECK (do_not_call IN (0, 1)),
    validation_delay_days         TEXT,
    validation_respite_days       TEXT,
    validation_minimum_balance    TEXT,
    validation_limit_percent      TEXT,
    validation_state              TEXT,
    validation_reason             TEXT,
    state                         TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'warning', 'blocked', 'closed')),
    state_origin                  TEXT CHECK (state_origin IN ('auto', 'manual')),
    state_reason                  TEXT,
    basis_days                    INTEGER,
    basis_payments                INTEGER,
    basis_from                    INTEGER,
    basis_to                      INTEGER,
    -- What was received, where the name had to be made harmless.
    received_name                 TEXT,
    version                       INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO customer VALUES(1,'LIM','Limit 2','EUR','FR',NULL,NULL,NULL,NULL,NULL,0,'net30',100000,20603,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'A+',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO customer VALUES(2,'TMP','Temporary','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',500000,NULL,50000,20574,20634,NULL,NULL,0,0,1000,80000,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(3,'GRP','Member','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',9000000,NULL,NULL,NULL,NULL,1,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO customer VALUES(4,'GRP2','Other member','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,1,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO customer VALUES(5,'POL','Policy','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,2,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO customer VALUES(6,'OUT','Left','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO customer VALUES(7,'SHP','Ship-tos','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',10000000,NULL,NULL,NULL,NULL,NULL,NULL,0,5000,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(8,'HP','Hold period','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(9,'ANO','No','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'no',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(10,'ACA','Cash','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'cash-only',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(11,'ACO','Cod','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'cod',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(12,'AHU','Until','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'hold-until:2026-12-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(13,'AOU','Open','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'open-until:2026-05-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(14,'EXC','Excluded','EUR',NULL,NULL,NULL,NULL,NULL,NULL,1,'net30',100,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(15,'BLO','Blocked','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',1000000,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active','manual',NULL,NULL,NULL,NULL,NULL,NULL,7);
INSERT INTO customer VALUES(16,'JPY','Yen','JPY',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',100000,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO customer VALUES(17,'LATE','Late payer','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',100000,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'blocked','auto','Half a year late',90,1,20574,20605,NULL,6);
INSERT INTO customer VALUES(18,'NEW','New one','EUR',NULL,NULL,NULL,NULL,NULL,NULL,0,'net30',500,NULL,NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE ship_to (
    id             INTEGER PRIMARY KEY,
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    code           TEXT NOT NULL,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL DEFAULT 'ship-to' CHECK (kind IN ('ship-to', 'job')),
    credit_limit   ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    hold_period    INTEGER CHECK (hold_period BETWEEN 0 AND 5),
    duns           TEXT,
    order_minimum  INTEGER,
    order_maximum  INTEGER,
    version        INTEGER NOT NULL DEFAULT 1,
    UNIQUE (customer_id, code)
) STRICT;
INSERT INTO ship_to VALUES(1,7,'S1','Site','job',20000,NULL,NULL,2000,500000,2);
CREATE TABLE change (
    id            INTEGER PRIMARY KEY,
    subject_kind  TEXT NOT NULL,
    subject_id    INTEGER NOT NULL,
    field         TEXT NOT NULL,
    day           INTEGER NOT NULL,
    event_id      INTEGER NOT NULL REFERENCES event (id),
    old           TEXT,
    new           TEXT
) STRICT;
INSERT INTO change VALUES(1,'warehouse',1,'name',20605,6,NULL,'North');
INSERT INTO change VALUES(2,'warehouse',1,'tolerance_percent',20605,6,NULL,'10');
INSERT INTO change VALUES(3,'warehouse',1,'order_maximum',20605,6,NULL,'5000.00');
INSERT INTO change VALUES(4,'warehouse',1,'name',20605,7,'North','North 1');
INSERT INTO change VALUES(5,'warehouse',1,'tolerance_percent',20605,7,'10','2.5');
INSERT INTO change VALUES(6,'group',1,'name',20605,8,NULL,'Holding');
INSERT INTO change VALUES(7,'group',1,'kind',20605,8,NULL,'credit');
INSERT INTO change VALUES(8,'group',1,'limit',20605,8,NULL,'3000.00');
INSERT INTO change VALUES(9,'group',1,'hold_period',20605,8,NULL,'bypass');
INSERT INTO change VALUES(10,'group',2,'name',20605,9,NULL,'Retail');
INSERT INTO change VALUES(11,'group',2,'kind',20605,9,NULL,'policy');
INSERT INTO change VALUES(12,'group',2,'limit',20605,9,NULL,'unlimited');
INSERT INTO change VALUES(13,'group',2,'hold_period',20605,9,NULL,'2');
INSERT INTO change VALUES(14,'group',1,'limit',20605,10,'3000.00','1500.00');
INSERT INTO change VALUES(15,'group',1,'limit_expires',20605,10,NULL,'2026-05-01');
INSERT INTO change VALUES(16,'customer',1,'name',20605,12,NULL,'Limit');
INSERT INTO change VALUES(17,'customer',1,'currency',20605,12,NULL,'EUR');
INSERT INTO change VALUES(18,'customer',1,'country',20605,12,NULL,'FR');
INSERT INTO change VALUES(19,'customer',1,'limit',20605,12,NULL,'1000.00');
INSERT INTO change VALUES(20,'customer',1,'limit_expires',20605,12,NULL,'2026-05-31');
INSERT INTO change VALUES(21,'customer',2,'name',20605,13,NULL,'Temporary');
INSERT INTO change VALUES(22,'customer',2,'currency',20605,13,NULL,'EUR');
INSERT INTO change VALUES(23,'customer',2,'limit',20605,13,NULL,'5000.00');
INSERT INTO change VALUES(24,'customer',2,'temporary_limit',20605,13,NULL,'500.00');
INSERT INTO change VALUES(25,'customer',2,'temporary_from',20605,13,NULL,'2026-05-01');
INSERT INTO change VALUES(26,'customer',2,'temporary_to',20605,13,NULL,'2026-06-30');
INSERT INTO change VALUES(27,'customer',2,'order_minimum',20605,13,NULL,'10.00');
INSERT INTO change VALUES(28,'customer',2,'order_maximum',20605,13,NULL,'800.00');
INSERT INTO change VALUES(29,'customer',3,'name',20605,14,NULL,'Member');
INSERT INTO change VALUES(30,'customer',3,'currency',20605,14,NULL,'EUR');
INSERT INTO change VALUES(31,'customer',3,'limit',20605,14,NULL,'90000.00');
INSERT INTO change VALUES(32,'customer',4,'name',20605,15,NULL,'Other member');
INSERT INTO change VALUES(33,'customer',4,'currency',20605,15,NULL,'EUR');
INSERT INTO change VALUES(34,'customer',3,'group',20605,16,NULL,'G1');
INSERT INTO change VALUES(35,'customer',4,'group',20605,16,NULL,'G1');
INSERT INTO change VALUES(36,'customer',5,'name',20605,17,NULL,'Policy');
INSERT INTO change VALUES(37,'customer',5,'currency',20605,17,NULL,'EUR');
INSERT INTO change VALUES(38,'customer',5,'policy_group',20605,18,NULL,'P1');
INSERT INTO change VALUES(39,'customer',6,'name',20605,19,NULL,'Left');
INSERT INTO change VALUES(40,'customer',6,'currency',20605,19,NULL,'EUR');
INSERT INTO change VALUES(41,'customer',6,'policy_group',20605,20,NULL,'P1');
INSERT INTO change VALUES(42,'customer',6,'policy_group',20605,21,'P1',NULL);
INSERT INTO change VALUES(43,'customer',7,'name',20605,22,NULL,'Ship-tos');
INSERT INTO change VALUES(44,'customer',7,'currency',20605,22,NULL,'EUR');
INSERT INTO change VALUES(45,'customer',7,'limit',20605,22,NULL,'100000.00');
INSERT INTO change VALUES(46,'customer',7,'minimum_for_check',20605,22,NULL,'50.00');
INSERT INTO change VALUES(47,'ship-to',1,'name',20605,23,NULL,'Site');
INSERT INTO change VALUES(48,'ship-to',1,'kind',20605,23,NULL,'job');
INSERT INTO change VALUES(49,'ship-to',1,'limit',20605,23,NULL,'200.00');
INSERT INTO change VALUES(50,'ship-to',1,'order_minimum',20605,24,NULL,'20.00');
INSERT INTO change VALUES(51,'ship-to',1,'order_maximum',20605,24,NULL,'5000.00');
INSERT INTO change VALUES(52,'customer',8,'name',20605,25,NULL,'Hold period');
INSERT INTO change VALUES(53,'customer',8,'currency',20605,25,NULL,'EUR');
INSERT INTO change VALUES(54,'customer',8,'hold_period',20605,25,NULL,'1');
INSERT INTO change VALUES(55,'customer',9,'name',20605,26,NULL,'No');
INSERT INTO change VALUES(56,'customer',9,'currency',20605,26,NULL,'EUR');
INSERT INTO change VALUES(57,'customer',9,'approval',20605,26,NULL,'no');
INSERT INTO change VALUES(58,'customer',10,'name',20605,27,NULL,'Cash');
INSERT INTO change VALUES(59,'customer',10,'currency',20605,27,NULL,'EUR');
INSERT INTO change VALUES(60,'customer',10,'approval',20605,27,NULL,'cash-only');
INSERT INTO change VALUES(61,'customer',11,'name',20605,28,NULL,'Cod');
INSERT INTO change VALUES(62,'customer',11,'currency',20605,28,NULL,'EUR');
INSERT INTO change VALUES(63,'customer',11,'approval',20605,28,NULL,'cod');
INSERT INTO change VALUES(64,'customer',12,'name',20605,29,NULL,'Until');
INSERT INTO change VALUES(65,'customer',12,'currency',20605,29,NULL,'EUR');
INSERT INTO change VALUES(66,'customer',12,'approval',20605,29,NULL,'hold-until:2026-12-01');
INSERT INTO change VALUES(67,'customer',13,'name',20605,30,NULL,'Open');
INSERT INTO change VALUES(68,'customer',13,'currency',20605,30,NULL,'EUR');
INSERT INTO change VALUES(69,'customer',13,'approval',20605,30,NULL,'open-until:2026-05-01');
INSERT INTO change VALUES(70,'customer',14,'name',20605,31,NULL,'Excluded');
INSERT INTO change VALUES(71,'customer',14,'currency',20605,31,NULL,'EUR');
INSERT INTO change VALUES(72,'customer',14,'excluded',20605,31,NULL,'yes');
INSERT INTO change VALUES(73,'customer',14,'limit',20605,31,NULL,'1.00');
INSERT INTO change VALUES(74,'customer',15,'name',20605,32,NULL,'Blocked');
INSERT INTO change VALUES(75,'customer',15,'currency',20605,32,NULL,'EUR');
INSERT INTO change VALUES(76,'customer',15,'limit',20605,32,NULL,'10000.00');
INSERT INTO change VALUES(77,'customer',16,'name',20605,33,NULL,'Yen');
INSERT INTO change VALUES(78,'customer',16,'currency',20605,33,NULL,'JPY');
INSERT INTO change VALUES(79,'customer',16,'limit',20605,33,NULL,'100000');
INSERT INTO change VALUES(80,'customer',17,'name',20605,34,NULL,'Late payer');
INSERT INTO change VALUES(81,'customer',17,'currency',20605,34,NULL,'EUR');
INSERT INTO change VALUES(82,'customer',17,'limit',20605,34,NULL,'1000.00');
INSERT INTO change VALUES(83,'customer',1,'limit_expires',20605,35,'2026-05-31','2026-05-30');
INSERT INTO change VALUES(84,'customer',1,'rating',20605,35,NULL,'A+');
INSERT INTO change VALUES(85,'customer',1,'do_not_call',20605,35,'no','yes');
INSERT INTO change VALUES(86,'item',3,'disputed',20606,52,'no','yes');
INSERT INTO change VALUES(87,'item',3,'disputed',20606,53,'yes','no');
INSERT INTO change VALUES(88,'item',7,'disputed',20606,54,'no','yes');
INSERT INTO change VALUES(89,'item',1,'awaits_transfer',20606,55,'yes','no');
INSERT INTO change VALUES(90,'item',7,'awaits_transfer',20606,56,'yes','no');
INSERT INTO change VALUES(91,'customer',17,'basis_average',20606,57,NULL,'90.0000');
INSERT INTO change VALUES(92,'customer',17,'basis_payments',20606,57,NULL,'1');
INSERT INTO change VALUES(93,'customer',17,'basis_from',20606,57,NULL,'2026-05-01');
INSERT INTO change VALUES(94,'customer',17,'basis_to',20606,57,NULL,'2026-06-01');
INSERT INTO change VALUES(95,'order',14,'confirmed',20607,88,'no','yes');
INSERT INTO change VALUES(96,'order',27,'state',20607,90,'open','cancelled');
INSERT INTO change VALUES(97,'order',27,'state',20607,91,'cancelled','open');
INSERT INTO change VALUES(98,'order',27,'state',20607,92,'open','closed');
INSERT INTO change VALUES(99,'customer',15,'state',20607,93,'active','warning');
INSERT INTO change VALUES(100,'customer',15,'state_origin',20607,93,NULL,'manual');
INSERT INTO change VALUES(101,'customer',15,'state_reason',20607,93,NULL,'unpaid');
INSERT INTO change VALUES(102,'customer',15,'state',20608,95,'warning','blocked');
INSERT INTO change VALUES(103,'customer',15,'state_reason',20608,95,'unpaid','insolvent');
INSERT INTO change VALUES(104,'customer',15,'state',20608,99,'blocked','closed');
INSERT INTO change VALUES(105,'customer',15,'state_reason',20608,99,'insolvent','gone');
INSERT INTO change VALUES(106,'customer',15,'state',20608,101,'closed','active');
INSERT INTO change VALUES(107,'customer',15,'state_reason',20608,101,'gone',NULL);
INSERT INTO change VALUES(108,'customer',15,'state',20608,102,'active','blocked');
INSERT INTO change VALUES(109,'customer',15,'state_reason',20608,102,NULL,'again');
INSERT INTO change VALUES(110,'customer',15,'state',20608,103,'blocked','active');
INSERT INTO change VALUES(111,'customer',15,'state_reason',20608,103,'again',NULL);
INSERT INTO change VALUES(112,'order',21,'shipped_day',20609,107,NULL,'2026-06-05');
INSERT INTO change VALUES(113,'order',5,'amount',20609,109,'999.00','1000.00');
INSERT INTO change VALUES(114,'order',8,'amount',20609,110,'10.00','100.00');
INSERT INTO change VALUES(115,'customer',17,'state',20610,135,'active','blocked');
INSERT INTO change VALUES(116,'customer',17,'state_origin',20610,135,NULL,'auto');
INSERT INTO change VALUES(117,'customer',17,'state_reason',20610,135,NULL,'Half a year late');
INSERT INTO change VALUES(118,'customer',17,'state',20611,136,'blocked','active');
INSERT INTO change VALUES(119,'customer',17,'state_origin',20611,136,'auto',NULL);
INSERT INTO change VALUES(120,'customer',17,'state_reason',20611,136,'Half a year late',NULL);
INSERT INTO change VALUES(121,'customer',17,'state',20611,137,'active','warning');
INSERT INTO change VALUES(122,'customer',17,'state_origin',20611,137,NULL,'manual');
INSERT INTO change VALUES(123,'customer',17,'state_reason',20611,137,NULL,'Half a year late');
INSERT INTO change VALUES(124,'customer',17,'state',20611,139,'warning','blocked');
INSERT INTO change VALUES(125,'customer',17,'state_origin',20611,139,'manual','auto');
INSERT INTO change VALUES(126,'customer',18,'name',20611,140,NULL,'New one');
INSERT INTO change VALUES(127,'customer',18,'currency',20611,140,NULL,'EUR');
INSERT INTO change VALUES(128,'customer',18,'limit',20611,140,NULL,'5.00');
INSERT INTO change VALUES(129,'customer',1,'name',20611,140,'Limit','Limit 2');
CREATE TABLE import_batch (
    id        INTEGER PRIMARY KEY,
    event_id  INTEGER NOT NULL REFERENCES event (id),
    kind      TEXT NOT NULL,
    file      TEXT NOT NULL,
    sha256    BLOB NOT NULL,
    read      INTEGER NOT NULL,
    inserted  INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    rejected  INTEGER NOT NULL
) STRICT;
INSERT INTO import_batch VALUES(1,140,'customers','customers.csv',X'6ad31bfe988f3b1e710d4d4e52094e345f96529613845af588380cbd9c6ef58a',2,1,1,0);
INSERT INTO import_batch VALUES(2,141,'orders','orders.csv',X'55f0085252f4d4f84f6b914218f49fa0bdf836ee9ba2acadbe2471fe1f2cb7d7',3,2,0,0);
CREATE TABLE item (
    id           INTEGER PRIMARY KEY,
    kind         INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    number       TEXT NOT NULL,
    instalment   INTEGER NOT NULL DEFAULT 1,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    ship_to_id   INTEGER REFERENCES ship_to (id),
    order_id     INTEGER REFERENCES sales_order (id),
    day          INTEGER NOT NULL,
    due_day      INTEGER NOT NULL,
    amount       INTEGER NOT NULL CHECK (amount >= 0),
    open         INTEGER NOT NULL CHECK (open BETWEEN 0 AND amount),
    settled_day  INTEGER,
    paid_day     INTEGER,
    disputed     INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1)),
    reversed_day INTEGER CHECK (reversed_day IS NULL OR (kind = 3 AND open = 0 AND settled_day = reversed_day)),
    event_id     INTEGER NOT NULL REFERENCES event (id),
    -- Of a document in another currency: its currency, its amount and the rate (account currency for one unit).
    currency     TEXT,
    amount_doc   INTEGER,
    rate         TEXT
, awaits_transfer INTEGER NOT NULL DEFAULT 0 CHECK (awaits_transfer IN (0, 1))) STRICT;
INSERT INTO item VALUES(1,1,'I-1',1,1,NULL,NULL,20593,20624,60000,56000,20606,NULL,0,NULL,36,NULL,NULL,NULL,0);
INSERT INTO item VALUES(2,1,'I-2',1,1,NULL,NULL,20594,20625,10000,10000,20605,NULL,0,NULL,37,NULL,NULL,NULL,1);
INSERT INTO item VALUES(3,1,'I-2',2,1,NULL,NULL,20594,20655,20000,20000,NULL,NULL,0,NULL,37,NULL,NULL,NULL,0);
INSERT INTO item VALUES(4,2,'CN-1',1,1,NULL,NULL,20598,20598,5000,5000,NULL,NULL,0,NULL,38,NULL,NULL,NULL,0);
INSERT INTO item VALUES(5,1,'I-3',1,8,NULL,NULL,20513,20544,12050,12050,NULL,NULL,0,NULL,39,NULL,NULL,NULL,1);
INSERT INTO item VALUES(6,1,'I-4',1,17,NULL,NULL,20240,20270,90000,80000,20606,NULL,0,NULL,40,NULL,NULL,NULL,1);
INSERT INTO item VALUES(7,1,'I-5',1,4,NULL,NULL,20574,20634,140000,140000,NULL,NULL,1,NULL,41,NULL,NULL,NULL,0);
INSERT INTO item VALUES(8,3,'R-1',1,1,NULL,NULL,20603,20603,10000,6000,20605,NULL,0,NULL,42,NULL,NULL,NULL,0);
INSERT INTO item VALUES(9,3,'R-2',1,8,NULL,NULL,20603,20603,50000,50000,NULL,NULL,0,NULL,45,NULL,NULL,NULL,0);
INSERT INTO item VALUES(10,3,'R-3',1,1,NULL,NULL,20603,20603,500,0,20606,NULL,0,20606,46,NULL,NULL,NULL,0);
INSERT INTO item VALUES(11,3,'R-4',1,17,NULL,NULL,20603,20603,10000,0,20606,NULL,0,NULL,48,NULL,NULL,NULL,0);
INSERT INTO item VALUES(12,1,'I-6',1,17,NULL,NULL,20513,20543,7000,0,20603,20603,0,NULL,50,NULL,NULL,NULL,1);
INSERT INTO item VALUES(13,3,'R-5',1,17,NULL,NULL,20603,20603,7000,0,20603,NULL,0,NULL,51,NULL,NULL,NULL,0);
INSERT INTO item VALUES(14,1,'I-7',1,7,NULL,6,20611,20641,1000,1000,NULL,NULL,0,NULL,142,NULL,NULL,NULL,1);
CREATE TABLE application (
    id           INTEGER PRIMARY KEY,
    debit_item   INTEGER NOT NULL REFERENCES item (id),
    credit_item  INTEGER NOT NULL REFERENCES item (id),
    day          INTEGER NOT NULL,
    amount       INTEGER NOT NULL,
    event_id     INTEGER NOT NULL REFERENCES event (id)
) STRICT;
INSERT INTO application VALUES(1,1,8,20603,4000,42);
INSERT INTO application VALUES(2,2,8,20605,1000,43);
INSERT INTO application VALUES(3,2,8,20605,-1000,44);
INSERT INTO application VALUES(4,1,10,20603,500,46);
INSERT INTO application VALUES(5,1,10,20606,-500,47);
INSERT INTO application VALUES(6,6,11,20606,10000,49);
INSERT INTO application VALUES(7,12,13,20603,7000,51);
CREATE TABLE ledger (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    latest_day  INTEGER NOT NULL
) STRICT;
INSERT INTO ledger VALUES(1,20606);
CREATE TABLE sales_order (
    id             INTEGER PRIMARY KEY,
    number         TEXT NOT NULL UNIQUE,
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    ship_to_id     INTEGER REFERENCES ship_to (id),
    warehouse_id   INTEGER REFERENCES warehouse (id),
    terms          TEXT NOT NULL,
    on_account     INTEGER NOT NULL CHECK (on_account IN (0, 1)),
    day            INTEGER NOT NULL,
    ship_day       INTEGER,
    amount         INTEGER NOT NULL,
    invoiced       INTEGER NOT NULL DEFAULT 0,
    collect        INTEGER,
    state          TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'cancelled')),
    standing       TEXT NOT NULL DEFAULT 'approved' CHECK (standing IN ('approved', 'held', 'rejected')),
    confirmed      INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
    shipped_day    INTEGER,
    excluded       INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
    forced         TEXT,
    approval       TEXT,
    assessment_id  INTEGER REFERENCES assessment (id),
    event_id       INTEGER NOT NULL REFERENCES event (id),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO sales_order VALUES(1,'SO-01',1,NULL,NULL,'cash',0,20607,NULL,40000,0,NULL,'open','held',1,NULL,0,NULL,NULL,76,62,4);
INSERT INTO sales_order VALUES(2,'SO-02',2,NULL,1,'net30',1,20607,NULL,90000,0,NULL,'open','held',1,NULL,0,NULL,NULL,38,63,3);
INSERT INTO sales_order VALUES(3,'SO-03',2,NULL,NULL,'net30',1,20607,NULL,500,0,NULL,'open','held',1,NULL,0,NULL,NULL,39,64,3);
INSERT INTO sales_order VALUES(4,'SO-04',3,NULL,NULL,'net30',1,20607,NULL,200000,0,NULL,'open','held',1,NULL,0,NULL,NULL,40,65,3);
INSERT INTO sales_order VALUES(5,'SO-05',7,1,NULL,'net30',1,20607,NULL,100000,0,NULL,'open','approved',1,NULL,0,NULL,'{"up_to":99900,"ship_to":"S1","terms":"net30","until":null,"lasting":"sticks"}',63,66,5);
INSERT INTO sales_order VALUES(6,'SO-06',7,NULL,NULL,'net30',1,20607,NULL,5000,1000,NULL,'open','approved',1,NULL,0,NULL,NULL,6,67,3);
INSERT INTO sales_order VALUES(7,'SO-07',8,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','held',1,NULL,0,NULL,NULL,72,68,7);
INSERT INTO sales_order VALUES(8,'SO-08',9,NULL,NULL,'net30',1,20607,NULL,10000,0,NULL,'open','approved',1,NULL,0,NULL,'{"up_to":10000,"ship_to":null,"terms":"net30","until":null,"lasting":"sticks"}',65,69,6);
INSERT INTO sales_order VALUES(9,'SO-09',10,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','rejected',1,NULL,0,NULL,NULL,68,70,4);
INSERT INTO sales_order VALUES(10,'SO-10',11,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'cancelled','rejected',1,NULL,0,NULL,NULL,69,71,4);
INSERT INTO sales_order VALUES(11,'SO-11',12,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','approved',1,NULL,0,NULL,'{"up_to":1000,"ship_to":null,"terms":"net30","until":"2026-12-31","lasting":"once"}',74,72,5);
INSERT INTO sales_order VALUES(12,'SO-12',13,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','held',1,NULL,0,NULL,NULL,78,73,7);
INSERT INTO sales_order VALUES(13,'SO-13',14,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','approved',1,NULL,0,NULL,NULL,13,74,2);
INSERT INTO sales_order VALUES(14,'SO-14',5,NULL,NULL,'net30',1,20607,NULL,1000,0,NULL,'open','approved',1,NULL,0,NULL,NULL,27,75,3);
INSERT INTO sales_order VALUES(15,'SO-15',9,NULL,NULL,'prepaid',0,20607,NULL,1000,0,NULL,'open','held',1,NULL,0,NULL,NULL,48,76,3);
INSERT INTO sales_order VALUES(16,'SO-16',16,NULL,NULL,'net30',1,20607,NULL,500000,0,NULL,'open','held',1,NULL,0,NULL,NULL,83,77,4);
INSERT INTO sales_order VALUES(17,'SO-17',15,NULL,NULL,'net30',1,20607,20788,7700,0,NULL,'open','held',1,NULL,0,NULL,NULL,56,78,5);
INSERT INTO sales_order VALUES(18,'SO-18',15,NULL,NULL,'net30',1,20607,NULL,2000,0,NULL,'open','held',1,NULL,0,'suspected-fraud',NULL,57,79,6);
INSERT INTO sales_order VALUES(19,'SO-19',1,NULL,NULL,'net30',1,20607,NULL,3000,0,NULL,'open','approved',1,NULL,1,NULL,NULL,77,80,4);
INSERT INTO sales_order VALUES(20,'SO-20',15,NULL,NULL,'net30',1,20607,NULL,-2500,0,NULL,'open','approved',1,NULL,0,NULL,NULL,20,81,2);
INSERT INTO sales_order VALUES(21,'SO-21',9,NULL,NULL,'net30',1,20607,NULL,2000,0,NULL,'open','approved',1,20609,0,NULL,'{"up_to":2000,"ship_to":null,"terms":"net30","until":null,"lasting":"spent"}',61,82,6);
INSERT INTO sales_order VALUES(22,'SO-22',9,NULL,NULL,'net30',1,20607,NULL,3000,0,NULL,'open','approved',1,NULL,0,NULL,'{"up_to":3000,"ship_to":null,"terms":"net30","until":null,"lasting":"sticks"}',79,83,6);
INSERT INTO sales_order VALUES(23,'SO-23',9,NULL,NULL,'net30',1,20607,NULL,4000,0,NULL,'open','held',1,NULL,0,NULL,NULL,67,84,5);
INSERT INTO sales_order VALUES(24,'SO-29',2,NULL,NULL,'net30',1,20607,NULL,85000,0,NULL,'open','held',1,NULL,0,NULL,NULL,53,85,3);
INSERT INTO sales_order VALUES(25,'SO-32',4,NULL,NULL,'net30',1,20607,NULL,100,0,NULL,'open','held',1,NULL,0,NULL,NULL,54,86,3);
INSERT INTO sales_order VALUES(26,'SO-24',1,NULL,1,'net30',1,20607,NULL,900000,0,NULL,'open','held',1,NULL,0,NULL,NULL,55,87,3);
INSERT INTO sales_order VALUES(27,'SO-25',15,NULL,NULL,'net30',1,20607,NULL,2000,0,NULL,'closed','approved',1,NULL,0,NULL,NULL,29,89,5);
INSERT INTO sales_order VALUES(28,'SO-26',15,NULL,NULL,'net30',1,20608,NULL,1200,0,NULL,'open','held',1,NULL,0,NULL,NULL,58,94,4);
INSERT INTO sales_order VALUES(29,'SO-27',16,NULL,NULL,'net30',1,20610,NULL,600000,0,NULL,'open','approved',1,NULL,0,NULL,NULL,80,131,2);
INSERT INTO sales_order VALUES(30,'SO-28',16,NULL,NULL,'net30',1,20610,20811,1,0,NULL,'open','approved',1,NULL,0,NULL,NULL,81,132,2);
INSERT INTO sales_order VALUES(31,'SO-30',9,NULL,NULL,'net30',1,20611,NULL,1500,0,NULL,'open','held',1,NULL,0,NULL,NULL,82,141,2);
INSERT INTO sales_order VALUES(32,'SO-31',18,NULL,NULL,'net30',1,20611,NULL,100,0,NULL,'open','approved',1,NULL,0,NULL,NULL,NULL,141,1);
CREATE TABLE assessment (
    id        INTEGER PRIMARY KEY,
    order_id  INTEGER NOT NULL REFERENCES sales_order (id),
    event_id  INTEGER NOT NULL REFERENCES event (id),
    outcome   TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
INSERT INTO assessment VALUES(1,1,62,'held','{"order":"SO-01","customer":"LIM","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":40000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-15000,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-05-30"},"margin":{"days":4},"detail":"LIM","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-03","documents":[],"on_file":null,"detail":"LIM"}]},{"code":"limit-exceeded","severity":"hold","measured":{"money":115000},"threshold":{"money":100000},"margin":{"money":15000},"detail":"LIM","cures":[{"kind":"pay","amount":15000,"date":null,"documents":["I-1"],"on_file":null,"detail":null},{"kind":"reduce-order","amount":15000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-limit","amount":115000,"date":null,"documents":[],"on_file":null,"detail":"LIM"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(2,2,63,'held','{"order":"SO-02","customer":"TMP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":90000},"limit":{"effective":{"amount":51250},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":25000},"available":-38750,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":90000},"threshold":{"money":51250},"margin":{"money":38750},"detail":"TMP","cures":[{"kind":"reduce-order","amount":38750,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-temporary-limit","amount":87805,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(3,3,64,'held','{"order":"SO-03","customer":"TMP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":90000,"future_orders":0,"unconfirmed_orders":0,"this_order":500},"limit":{"effective":{"amount":50000},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-40500,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":90500},"threshold":{"money":50000},"margin":{"money":40500},"detail":"TMP","cures":[{"kind":"raise-temporary-limit","amount":90500,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]},{"code":"order-below-minimum","severity":"hold","measured":{"money":500},"threshold":{"money":1000},"margin":{"money":500},"detail":null,"cures":[{"kind":"increase-order","amount":500,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(4,4,65,'held','{"order":"SO-04","customer":"GRP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":200000},"limit":{"effective":{"amount":150000},"own":{"amount":9000000},"temporary":null,"policy_group":null,"group":{"code":"G1","limit":{"amount":150000}},"ship_to":null,"insurance":0,"tolerance":0},"available":-190000,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-05-01"},"margin":{"days":33},"detail":"G1","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-03","documents":[],"on_file":null,"detail":"G1"}]},{"code":"group-limit-exceeded","severity":"hold","measured":{"money":340000},"threshold":{"money":150000},"margin":{"money":190000},"detail":"G1","cures":[{"kind":"reduce-order","amount":190000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-group-limit","amount":340000,"date":null,"documents":[],"on_file":null,"detail":"G1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(5,5,66,'held','{"order":"SO-05","customer":"SHP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":99900},"limit":{"effective":{"amount":20000},"own":{"amount":10000000},"temporary":null,"policy_group":null,"group":null,"ship_to":{"code":"S1","limit":{"amount":20000}},"insurance":0,"tolerance":0},"available":-79900,"findings":[{"code":"ship-to-limit-exceeded","severity":"hold","measured":{"money":99900},"threshold":{"money":20000},"margin":{"money":79900},"detail":"S1","cures":[{"kind":"reduce-order","amount":79900,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-ship-to-limit","amount":99900,"date":null,"documents":[],"on_file":null,"detail":"S1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(6,6,67,'approved','{"order":"SO-06","customer":"SHP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":["below-minimum-for-check"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":5000},"limit":{"effective":{"amount":10000000},"own":{"amount":10000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":9995000,"findings":[]}');
INSERT INTO assessment VALUES(7,7,68,'held','{"order":"SO-07","customer":"HP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":12050,"open_credits":0,"unapplied_receipts":50000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"hold-period","severity":"hold","measured":{"money":12050},"threshold":{"money":0},"margin":{"money":12050},"detail":"1","cures":[{"kind":"apply","amount":12050,"date":null,"documents":[],"on_file":50000,"detail":null},{"kind":"pay","amount":12050,"date":null,"documents":["I-3"],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(8,8,69,'held','{"order":"SO-08","customer":"ANO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(9,9,70,'held','{"order":"SO-09","customer":"ACA","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cash-only","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cash-only"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cash"}]}]}');
INSERT INTO assessment VALUES(10,10,71,'held','{"order":"SO-10","customer":"ACO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cod","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cod"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(11,11,72,'held','{"order":"SO-11","customer":"AHU","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-hold-until","severity":"hold","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-12-01"},"margin":{"days":181},"detail":null,"cures":[{"kind":"wait-until","amount":null,"date":"2026-12-01","documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(12,12,73,'held','{"order":"SO-12","customer":"AOU","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-open-until","severity":"hold","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-05-01"},"margin":{"days":33},"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(13,13,74,'approved','{"order":"SO-13","customer":"EXC","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":["excluded"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":{"amount":100},"own":{"amount":100},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-900,"findings":[]}');
INSERT INTO assessment VALUES(14,14,75,'approved','{"order":"SO-14","customer":"POL","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"unlimited","own":"not-set","temporary":null,"policy_group":{"code":"P1","limit":"unlimited"},"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[]}');
INSERT INTO assessment VALUES(15,15,76,'held','{"order":"SO-15","customer":"ANO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":["paid-without-credit"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":1000,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(16,16,77,'held','{"order":"SO-16","customer":"JPY","currency":"JPY","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":500000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-400000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":500000},"threshold":{"money":100000},"margin":{"money":400000},"detail":"JPY","cures":[{"kind":"reduce-order","amount":400000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-limit","amount":500000,"date":null,"documents":[],"on_file":null,"detail":"JPY"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(17,17,78,'approved','{"order":"SO-17","customer":"BLO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":7700},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":992300,"findings":[]}');
INSERT INTO assessment VALUES(18,18,79,'approved','{"order":"SO-18","customer":"BLO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":990300,"findings":[]}');
INSERT INTO assessment VALUES(19,19,80,'approved','{"order":"SO-19","customer":"LIM","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":["excluded"],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":0,"held_orders":40000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-18000,"findings":[]}');
INSERT INTO assessment VALUES(20,20,81,'approved','{"order":"SO-20","customer":"BLO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":990300,"findings":[]}');
INSERT INTO assessment VALUES(21,21,82,'held','{"order":"SO-21","customer":"ANO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":1000,"future_orders":0,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(22,22,83,'held','{"order":"SO-22","customer":"ANO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":3000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(23,23,84,'held','{"order":"SO-23","customer":"ANO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":6000,"future_orders":0,"unconfirmed_orders":0,"this_order":4000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(24,24,85,'held','{"order":"SO-29","customer":"TMP","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":90500,"future_orders":0,"unconfirmed_orders":0,"this_order":85000},"limit":{"effective":{"amount":50000},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-125500,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":175500},"threshold":{"money":50000},"margin":{"money":125500},"detail":"TMP","cures":[{"kind":"raise-temporary-limit","amount":175500,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]},{"code":"order-above-maximum","severity":"hold","measured":{"money":85000},"threshold":{"money":80000},"margin":{"money":5000},"detail":null,"cures":[{"kind":"reduce-order","amount":5000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-maximum","amount":85000,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(25,25,86,'held','{"order":"SO-32","customer":"GRP2","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":140000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":100},"limit":{"effective":{"amount":150000},"own":"not-set","temporary":null,"policy_group":null,"group":{"code":"G1","limit":{"amount":150000}},"ship_to":null,"insurance":0,"tolerance":0},"available":-190100,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-05-01"},"margin":{"days":33},"detail":"G1","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-03","documents":[],"on_file":null,"detail":"G1"}]},{"code":"group-limit-exceeded","severity":"hold","measured":{"money":340100},"threshold":{"money":150000},"margin":{"money":190100},"detail":"G1","cures":[{"kind":"raise-group-limit","amount":340100,"date":null,"documents":[],"on_file":null,"detail":"G1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(26,26,87,'held','{"order":"SO-24","customer":"LIM","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":3000,"held_orders":40000,"future_orders":0,"unconfirmed_orders":0,"this_order":900000},"limit":{"effective":{"amount":102500},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":25000},"available":-915500,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-03"},"threshold":{"day":"2026-05-30"},"margin":{"days":4},"detail":"LIM","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-03","documents":[],"on_file":null,"detail":"LIM"}]},{"code":"limit-exceeded","severity":"hold","measured":{"money":1018000},"threshold":{"money":102500},"margin":{"money":915500},"detail":"LIM","cures":[{"kind":"raise-limit","amount":993171,"date":null,"documents":[],"on_file":null,"detail":"LIM"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(27,14,88,'approved','{"order":"SO-14","customer":"POL","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"unlimited","own":"not-set","temporary":null,"policy_group":{"code":"P1","limit":"unlimited"},"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[]}');
INSERT INTO assessment VALUES(28,27,89,'approved','{"order":"SO-25","customer":"BLO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":988300,"findings":[]}');
INSERT INTO assessment VALUES(29,27,91,'approved','{"order":"SO-25","customer":"BLO","currency":"EUR","today":"2026-06-03","checkpoint":"entry","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":988300,"findings":[]}');
INSERT INTO assessment VALUES(30,28,94,'warned','{"order":"SO-26","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"entry","outcome":"warned","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":1200},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-warning","severity":"warn","measured":{"word":"warning"},"threshold":{"word":"active"},"margin":null,"detail":"unpaid","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(31,17,96,'held','{"order":"SO-17","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"shipping","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":3200,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":7700},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-blocked","severity":"hold","measured":{"word":"blocked"},"threshold":{"word":"active"},"margin":null,"detail":"insolvent","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(32,18,97,'held','{"order":"SO-18","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":1200,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-blocked","severity":"hold","measured":{"word":"blocked"},"threshold":{"word":"active"},"margin":null,"detail":"insolvent","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]},{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"suspected-fraud","cures":[]}]}');
INSERT INTO assessment VALUES(33,17,98,'held','{"order":"SO-17","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":1200,"held_orders":2000,"future_orders":0,"unconfirmed_orders":0,"this_order":7700},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-blocked","severity":"hold","measured":{"word":"blocked"},"threshold":{"word":"active"},"margin":null,"detail":"insolvent","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(34,18,98,'held','{"order":"SO-18","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":1200,"held_orders":0,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-blocked","severity":"hold","measured":{"word":"blocked"},"threshold":{"word":"active"},"margin":null,"detail":"insolvent","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]},{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"suspected-fraud","cures":[]}]}');
INSERT INTO assessment VALUES(35,28,98,'held','{"order":"SO-26","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":2000,"future_orders":7700,"unconfirmed_orders":0,"this_order":1200},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-blocked","severity":"hold","measured":{"word":"blocked"},"threshold":{"word":"active"},"margin":null,"detail":"insolvent","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(36,18,100,'held','{"order":"SO-18","customer":"BLO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":1200,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"customer-closed","severity":"hold","measured":{"word":"closed"},"threshold":{"word":"active"},"margin":null,"detail":"gone","cures":[{"kind":"unblock","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]},{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"suspected-fraud","cures":[]}]}');
INSERT INTO assessment VALUES(37,1,104,'held','{"order":"SO-01","customer":"LIM","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":3000,"held_orders":900000,"future_orders":0,"unconfirmed_orders":0,"this_order":40000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-918000,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-05-30"},"margin":{"days":5},"detail":"LIM","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-04","documents":[],"on_file":null,"detail":"LIM"}]},{"code":"limit-exceeded","severity":"hold","measured":{"money":1018000},"threshold":{"money":100000},"margin":{"money":918000},"detail":"LIM","cures":[{"kind":"raise-limit","amount":1018000,"date":null,"documents":[],"on_file":null,"detail":"LIM"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(38,2,104,'held','{"order":"SO-02","customer":"TMP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":85500,"future_orders":0,"unconfirmed_orders":0,"this_order":90000},"limit":{"effective":{"amount":51250},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":25000},"available":-124250,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":175500},"threshold":{"money":51250},"margin":{"money":124250},"detail":"TMP","cures":[{"kind":"raise-temporary-limit","amount":171220,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(39,3,104,'held','{"order":"SO-03","customer":"TMP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":175000,"future_orders":0,"unconfirmed_orders":0,"this_order":500},"limit":{"effective":{"amount":50000},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-125500,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":175500},"threshold":{"money":50000},"margin":{"money":125500},"detail":"TMP","cures":[{"kind":"raise-temporary-limit","amount":175500,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]},{"code":"order-below-minimum","severity":"hold","measured":{"money":500},"threshold":{"money":1000},"margin":{"money":500},"detail":null,"cures":[{"kind":"increase-order","amount":500,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(40,4,104,'held','{"order":"SO-04","customer":"GRP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":200000},"limit":{"effective":{"amount":150000},"own":{"amount":9000000},"temporary":null,"policy_group":null,"group":{"code":"G1","limit":{"amount":150000}},"ship_to":null,"insurance":0,"tolerance":0},"available":-190100,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-05-01"},"margin":{"days":34},"detail":"G1","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-04","documents":[],"on_file":null,"detail":"G1"}]},{"code":"group-limit-exceeded","severity":"hold","measured":{"money":340100},"threshold":{"money":150000},"margin":{"money":190100},"detail":"G1","cures":[{"kind":"reduce-order","amount":190100,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-group-limit","amount":340100,"date":null,"documents":[],"on_file":null,"detail":"G1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(41,5,104,'held','{"order":"SO-05","customer":"SHP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":99900},"limit":{"effective":{"amount":20000},"own":{"amount":10000000},"temporary":null,"policy_group":null,"group":null,"ship_to":{"code":"S1","limit":{"amount":20000}},"insurance":0,"tolerance":0},"available":-79900,"findings":[{"code":"ship-to-limit-exceeded","severity":"hold","measured":{"money":99900},"threshold":{"money":20000},"margin":{"money":79900},"detail":"S1","cures":[{"kind":"reduce-order","amount":79900,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-ship-to-limit","amount":99900,"date":null,"documents":[],"on_file":null,"detail":"S1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(42,7,104,'held','{"order":"SO-07","customer":"HP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":12050,"open_credits":0,"unapplied_receipts":50000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"hold-period","severity":"hold","measured":{"money":12050},"threshold":{"money":0},"margin":{"money":12050},"detail":"1","cures":[{"kind":"apply","amount":12050,"date":null,"documents":[],"on_file":50000,"detail":null},{"kind":"pay","amount":12050,"date":null,"documents":["I-3"],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(43,8,104,'held','{"order":"SO-08","customer":"ANO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":9000,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(44,9,104,'held','{"order":"SO-09","customer":"ACA","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cash-only","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cash-only"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cash"}]}]}');
INSERT INTO assessment VALUES(45,10,104,'held','{"order":"SO-10","customer":"ACO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cod","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cod"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(46,11,104,'held','{"order":"SO-11","customer":"AHU","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-hold-until","severity":"hold","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-12-01"},"margin":{"days":180},"detail":null,"cures":[{"kind":"wait-until","amount":null,"date":"2026-12-01","documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(47,12,104,'held','{"order":"SO-12","customer":"AOU","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-open-until","severity":"hold","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-05-01"},"margin":{"days":34},"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(48,15,104,'held','{"order":"SO-15","customer":"ANO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":["paid-without-credit"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":10000,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(49,16,104,'held','{"order":"SO-16","customer":"JPY","currency":"JPY","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":500000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-400000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":500000},"threshold":{"money":100000},"margin":{"money":400000},"detail":"JPY","cures":[{"kind":"reduce-order","amount":400000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-limit","amount":500000,"date":null,"documents":[],"on_file":null,"detail":"JPY"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(50,21,104,'held','{"order":"SO-21","customer":"ANO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":8000,"future_orders":0,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(51,22,104,'held','{"order":"SO-22","customer":"ANO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":7000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(52,23,104,'held','{"order":"SO-23","customer":"ANO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":6000,"future_orders":0,"unconfirmed_orders":0,"this_order":4000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(53,24,104,'held','{"order":"SO-29","customer":"TMP","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":90500,"future_orders":0,"unconfirmed_orders":0,"this_order":85000},"limit":{"effective":{"amount":50000},"own":{"amount":500000},"temporary":{"amount":50000,"from":"2026-05-01","to":"2026-06-30"},"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-125500,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":175500},"threshold":{"money":50000},"margin":{"money":125500},"detail":"TMP","cures":[{"kind":"raise-temporary-limit","amount":175500,"date":null,"documents":[],"on_file":null,"detail":"TMP"},{"kind":"wait-until","amount":null,"date":"2026-07-01","documents":[],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]},{"code":"order-above-maximum","severity":"hold","measured":{"money":85000},"threshold":{"money":80000},"margin":{"money":5000},"detail":null,"cures":[{"kind":"reduce-order","amount":5000,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-maximum","amount":85000,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(54,25,104,'held','{"order":"SO-32","customer":"GRP2","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":140000,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":100},"limit":{"effective":{"amount":150000},"own":"not-set","temporary":null,"policy_group":null,"group":{"code":"G1","limit":{"amount":150000}},"ship_to":null,"insurance":0,"tolerance":0},"available":-190100,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-05-01"},"margin":{"days":34},"detail":"G1","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-04","documents":[],"on_file":null,"detail":"G1"}]},{"code":"group-limit-exceeded","severity":"hold","measured":{"money":340100},"threshold":{"money":150000},"margin":{"money":190100},"detail":"G1","cures":[{"kind":"raise-group-limit","amount":340100,"date":null,"documents":[],"on_file":null,"detail":"G1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(55,26,104,'held','{"order":"SO-24","customer":"LIM","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":3000,"held_orders":40000,"future_orders":0,"unconfirmed_orders":0,"this_order":900000},"limit":{"effective":{"amount":102500},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":25000},"available":-915500,"findings":[{"code":"limit-expired","severity":"warn","measured":{"day":"2026-06-04"},"threshold":{"day":"2026-05-30"},"margin":{"days":5},"detail":"LIM","cures":[{"kind":"renew-limit","amount":null,"date":"2026-06-04","documents":[],"on_file":null,"detail":"LIM"}]},{"code":"limit-exceeded","severity":"hold","measured":{"money":1018000},"threshold":{"money":102500},"margin":{"money":915500},"detail":"LIM","cures":[{"kind":"raise-limit","amount":993171,"date":null,"documents":[],"on_file":null,"detail":"LIM"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(56,17,104,'approved','{"order":"SO-17","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":3200,"future_orders":0,"unconfirmed_orders":0,"this_order":7700},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[]}');
INSERT INTO assessment VALUES(57,18,104,'held','{"order":"SO-18","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":1200,"future_orders":7700,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"suspected-fraud","cures":[]}]}');
INSERT INTO assessment VALUES(58,28,104,'approved','{"order":"SO-26","customer":"BLO","currency":"EUR","today":"2026-06-04","checkpoint":"review","outcome":"approved","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":2000,"future_orders":7700,"unconfirmed_orders":0,"this_order":1200},"limit":{"effective":{"amount":1000000},"own":{"amount":1000000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":989100,"findings":[]}');
INSERT INTO assessment VALUES(59,8,105,'held','{"order":"SO-08","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":9000,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(60,21,106,'held','{"order":"SO-21","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":1000,"held_orders":7000,"future_orders":0,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(61,21,107,'approved','{"order":"SO-21","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"shipping","outcome":"approved","passed":["released"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":1000,"held_orders":7000,"future_orders":0,"unconfirmed_orders":0,"this_order":2000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[]}');
INSERT INTO assessment VALUES(62,5,108,'held','{"order":"SO-05","customer":"SHP","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":99900},"limit":{"effective":{"amount":20000},"own":{"amount":10000000},"temporary":null,"policy_group":null,"group":null,"ship_to":{"code":"S1","limit":{"amount":20000}},"insurance":0,"tolerance":0},"available":-79900,"findings":[{"code":"ship-to-limit-exceeded","severity":"hold","measured":{"money":99900},"threshold":{"money":20000},"margin":{"money":79900},"detail":"S1","cures":[{"kind":"reduce-order","amount":79900,"date":null,"documents":[],"on_file":null,"detail":null},{"kind":"raise-ship-to-limit","amount":99900,"date":null,"documents":[],"on_file":null,"detail":"S1"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(63,5,109,'approved','{"order":"SO-05","customer":"SHP","currency":"EUR","today":"2026-06-05","checkpoint":"entry","outcome":"approved","passed":["released"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":100000},"limit":{"effective":{"amount":20000},"own":{"amount":10000000},"temporary":null,"policy_group":null,"group":null,"ship_to":{"code":"S1","limit":{"amount":20000}},"insurance":0,"tolerance":0},"available":-80000,"findings":[]}');
INSERT INTO assessment VALUES(64,8,110,'held','{"order":"SO-08","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":7000,"future_orders":0,"unconfirmed_orders":0,"this_order":10000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(65,8,111,'held','{"order":"SO-08","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":2000,"held_orders":7000,"future_orders":0,"unconfirmed_orders":0,"this_order":10000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(66,22,111,'held','{"order":"SO-22","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":12000,"held_orders":4000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(67,23,111,'held','{"order":"SO-23","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":15000,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":4000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(68,9,113,'held','{"order":"SO-09","customer":"ACA","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cash-only","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cash-only"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cash"}]}]}');
INSERT INTO assessment VALUES(69,10,114,'held','{"order":"SO-10","customer":"ACO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-cod","severity":"hold","measured":{"word":"net30"},"threshold":{"word":"cod"},"margin":null,"detail":null,"cures":[{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(70,7,115,'held','{"order":"SO-07","customer":"HP","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":12050,"open_credits":0,"unapplied_receipts":50000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"hold-period","severity":"hold","measured":{"money":12050},"threshold":{"money":0},"margin":{"money":12050},"detail":"1","cures":[{"kind":"apply","amount":12050,"date":null,"documents":[],"on_file":50000,"detail":null},{"kind":"pay","amount":12050,"date":null,"documents":["I-3"],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(71,7,116,'held','{"order":"SO-07","customer":"HP","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":12050,"open_credits":0,"unapplied_receipts":50000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"hold-period","severity":"hold","measured":{"money":12050},"threshold":{"money":0},"margin":{"money":12050},"detail":"1","cures":[{"kind":"apply","amount":12050,"date":null,"documents":[],"on_file":50000,"detail":null},{"kind":"pay","amount":12050,"date":null,"documents":["I-3"],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(72,7,117,'held','{"order":"SO-07","customer":"HP","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":12050,"open_credits":0,"unapplied_receipts":50000,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"hold-period","severity":"hold","measured":{"money":12050},"threshold":{"money":0},"margin":{"money":12050},"detail":"1","cures":[{"kind":"apply","amount":12050,"date":null,"documents":[],"on_file":50000,"detail":null},{"kind":"pay","amount":12050,"date":null,"documents":["I-3"],"on_file":null,"detail":null},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(73,11,119,'held','{"order":"SO-11","customer":"AHU","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-hold-until","severity":"hold","measured":{"day":"2026-06-05"},"threshold":{"day":"2026-12-01"},"margin":{"days":179},"detail":null,"cures":[{"kind":"wait-until","amount":null,"date":"2026-12-01","documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(74,11,120,'held','{"order":"SO-11","customer":"AHU","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":1000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-hold-until","severity":"hold","measured":{"day":"2026-06-05"},"threshold":{"day":"2026-12-01"},"margin":{"days":179},"detail":null,"cures":[{"kind":"wait-until","amount":null,"date":"2026-12-01","documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(75,12,121,'held','{"order":"SO-12","customer":"AOU","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":["paid-without-credit"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-open-until","severity":"hold","measured":{"day":"2026-06-05"},"threshold":{"day":"2026-05-01"},"margin":{"days":35},"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(76,1,122,'approved','{"order":"SO-01","customer":"LIM","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"approved","passed":["paid-without-credit"],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":3000,"held_orders":900000,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-878000,"findings":[]}');
INSERT INTO assessment VALUES(77,19,123,'held','{"order":"SO-19","customer":"LIM","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":["excluded"],"exposure":{"open_invoices":86000,"open_credits":5000,"unapplied_receipts":6000,"approved_orders":0,"held_orders":900000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-878000,"findings":[{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"manual-hold","cures":[]}]}');
INSERT INTO assessment VALUES(78,12,125,'held','{"order":"SO-12","customer":"AOU","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":["paid-without-credit"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-open-until","severity":"hold","measured":{"day":"2026-06-05"},"threshold":{"day":"2026-05-01"},"margin":{"days":35},"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(79,22,128,'held','{"order":"SO-22","customer":"ANO","currency":"EUR","today":"2026-06-05","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":12000,"held_orders":4000,"future_orders":0,"unconfirmed_orders":0,"this_order":3000},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]},{"code":"forced","severity":"hold","measured":null,"threshold":null,"margin":null,"detail":"manual-hold","cures":[]}]}');
INSERT INTO assessment VALUES(80,29,131,'warned','{"order":"SO-27","customer":"JPY","currency":"JPY","today":"2026-06-06","checkpoint":"entry","outcome":"warned","passed":["all-but-the-sale"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":0,"held_orders":500000,"future_orders":0,"unconfirmed_orders":0,"this_order":600000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-1000000,"findings":[{"code":"limit-exceeded","severity":"warn","measured":{"money":1100000},"threshold":{"money":100000},"margin":{"money":1000000},"detail":"JPY","cures":[{"kind":"raise-limit","amount":1100000,"date":null,"documents":[],"on_file":null,"detail":"JPY"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
INSERT INTO assessment VALUES(81,30,132,'approved','{"order":"SO-28","customer":"JPY","currency":"JPY","today":"2026-06-06","checkpoint":"entry","outcome":"approved","passed":["all-but-the-sale","future-order"],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":600000,"held_orders":500000,"future_orders":0,"unconfirmed_orders":0,"this_order":0},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-1000000,"findings":[]}');
INSERT INTO assessment VALUES(82,31,141,'held','{"order":"SO-30","customer":"ANO","currency":"EUR","today":"2026-06-07","checkpoint":"entry","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":15000,"held_orders":4000,"future_orders":0,"unconfirmed_orders":0,"this_order":1500},"limit":{"effective":"not-set","own":"not-set","temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":null,"findings":[{"code":"approval-no","severity":"hold","measured":{"word":"no"},"threshold":{"word":"yes"},"margin":null,"detail":null,"cures":[{"kind":"set-approval","amount":null,"date":null,"documents":[],"on_file":null,"detail":null}]}]}');
INSERT INTO assessment VALUES(83,16,143,'held','{"order":"SO-16","customer":"JPY","currency":"JPY","today":"2026-06-07","checkpoint":"review","outcome":"held","passed":[],"exposure":{"open_invoices":0,"open_credits":0,"unapplied_receipts":0,"approved_orders":600000,"held_orders":0,"future_orders":0,"unconfirmed_orders":0,"this_order":500000},"limit":{"effective":{"amount":100000},"own":{"amount":100000},"temporary":null,"policy_group":null,"group":null,"ship_to":null,"insurance":0,"tolerance":0},"available":-1000000,"findings":[{"code":"limit-exceeded","severity":"hold","measured":{"money":1100000},"threshold":{"money":100000},"margin":{"money":1000000},"detail":"JPY","cures":[{"kind":"raise-limit","amount":1100000,"date":null,"documents":[],"on_file":null,"detail":"JPY"},{"kind":"change-terms","amount":null,"date":null,"documents":[],"on_file":null,"detail":"cod"}]}]}');
CREATE TABLE hold (
    id             INTEGER PRIMARY KEY,
    order_id       INTEGER NOT NULL REFERENCES sales_order (id),
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    held_at        INTEGER NOT NULL,
    held_day       INTEGER NOT NULL,
    -- The account's, which never changes: the queue is counted without looking at the customers.
    currency       TEXT NOT NULL,
    excess         INTEGER NOT NULL,
    reasons        TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('held', 'proposed', 'ready', 'released', 'rejected', 'withdrawn')),
    follow_up      INTEGER,
    assigned_to    INTEGER REFERENCES user (id),
    assessment_id  INTEGER NOT NULL REFERENCES assessment (id),
    event_id       INTEGER NOT NULL REFERENCES event (id),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO hold VALUES(1,1,1,1795680828366252,20607,'EUR',0,'','ready',NULL,NULL,76,62,3);
INSERT INTO hold VALUES(2,2,2,1795680828388109,20607,'EUR',124250,'limit-exceeded','held',NULL,NULL,38,63,2);
INSERT INTO hold VALUES(3,3,2,1795680828409668,20607,'EUR',125500,'limit-exceeded,order-below-minimum','held',NULL,NULL,39,64,2);
INSERT INTO hold VALUES(4,4,3,1795680828432405,20607,'EUR',190100,'group-limit-exceeded','held',NULL,NULL,40,65,2);
INSERT INTO hold VALUES(5,5,7,1795680828455936,20607,'EUR',79900,'ship-to-limit-exceeded','released',NULL,NULL,62,66,3);
INSERT INTO hold VALUES(6,7,8,1795680828498107,20607,'EUR',0,'hold-period','held',20624,2,72,68,6);
INSERT INTO hold VALUES(7,8,9,1795680828518687,20607,'EUR',0,'approval-no','released',NULL,NULL,59,69,3);
INSERT INTO hold VALUES(8,9,10,1795680828546775,20607,'EUR',0,'approval-cash-only','rejected',NULL,NULL,68,70,3);
INSERT INTO hold VALUES(9,10,11,1795680828567145,20607,'EUR',0,'approval-cod','rejected',NULL,NULL,69,71,3);
INSERT INTO hold VALUES(10,11,12,1795680828587240,20607,'EUR',0,'approval-hold-until','released',NULL,NULL,74,72,4);
INSERT INTO hold VALUES(11,12,13,1795680828606874,20607,'EUR',0,'approval-open-until','held',NULL,NULL,78,73,6);
INSERT INTO hold VALUES(12,15,9,1795680828670011,20607,'EUR',0,'approval-no','held',NULL,NULL,48,76,2);
INSERT INTO hold VALUES(13,16,16,1795680828690366,20607,'JPY',400000,'limit-exceeded','held',NULL,NULL,83,77,3);
INSERT INTO hold VALUES(14,21,9,1795680828794022,20607,'EUR',0,'approval-no','released',NULL,NULL,60,82,3);
INSERT INTO hold VALUES(15,22,9,1795680828815115,20607,'EUR',0,'approval-no','released',NULL,NULL,66,83,3);
INSERT INTO hold VALUES(16,23,9,1795680828837857,20607,'EUR',0,'approval-no','held',NULL,NULL,67,84,4);
INSERT INTO hold VALUES(17,24,2,1795680828859393,20607,'EUR',125500,'limit-exceeded,order-above-maximum','held',NULL,NULL,53,85,2);
INSERT INTO hold VALUES(18,25,4,1795680828880559,20607,'EUR',190100,'group-limit-exceeded','held',NULL,NULL,54,86,2);
INSERT INTO hold VALUES(19,26,1,1795680828902082,20607,'EUR',915500,'limit-exceeded','held',NULL,NULL,55,87,2);
INSERT INTO hold VALUES(20,17,15,1795680829088610,20608,'EUR',0,'','ready',NULL,NULL,56,96,3);
INSERT INTO hold VALUES(21,18,15,1795680829111115,20608,'EUR',0,'forced','held',NULL,NULL,57,97,4);
INSERT INTO hold VALUES(22,28,15,1795680829137140,20608,'EUR',0,'','ready',NULL,NULL,58,98,2);
INSERT INTO hold VALUES(23,8,9,1795680829408132,20609,'EUR',0,'approval-no','released',NULL,NULL,65,110,2);
INSERT INTO hold VALUES(24,19,1,1795680829684813,20609,'EUR',0,'forced','withdrawn',NULL,NULL,77,123,2);
INSERT INTO hold VALUES(25,22,9,1795680829779776,20609,'EUR',0,'approval-no,forced','withdrawn',NULL,NULL,79,128,2);
INSERT INTO hold VALUES(26,31,9,1795680830063483,20611,'EUR',0,'approval-no','held',NULL,NULL,82,141,1);
CREATE TABLE decision (
    id             INTEGER PRIMARY KEY,
    hold_id        INTEGER NOT NULL REFERENCES hold (id),
    order_id       INTEGER NOT NULL REFERENCES sales_order (id),
    kind           TEXT NOT NULL CHECK (kind IN ('release', 'reject', 'keep', 'terms', 'forward', 'force', 'undo')),
    reason         TEXT NOT NULL,
    note           TEXT NOT NULL,
    assessment_id  INTEGER REFERENCES assessment (id),
    before         TEXT NOT NULL,
    event_id       INTEGER NOT NULL REFERENCES event (id),
    reverses       INTEGER UNIQUE REFERENCES decision (id)
) STRICT;
INSERT INTO decision VALUES(1,21,18,'force','suspected-fraud','who is this?',32,'{"standing":"approved","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":null}',97,NULL);
INSERT INTO decision VALUES(2,21,18,'keep','awaiting-payment','',36,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":"suspected-fraud","approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',100,NULL);
INSERT INTO decision VALUES(3,7,8,'release','ok-to-ship','as agreed',59,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',105,NULL);
INSERT INTO decision VALUES(4,14,21,'release','vip','',60,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',106,NULL);
INSERT INTO decision VALUES(5,5,5,'release','vip','',62,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',108,NULL);
INSERT INTO decision VALUES(6,23,8,'release','vip','',65,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',111,NULL);
INSERT INTO decision VALUES(7,15,22,'release','vip','',66,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',111,NULL);
INSERT INTO decision VALUES(8,16,23,'release','vip','',67,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',111,NULL);
INSERT INTO decision VALUES(9,16,23,'undo','','',67,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',112,8);
INSERT INTO decision VALUES(10,8,9,'reject','credit-risk','',68,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',113,NULL);
INSERT INTO decision VALUES(11,9,10,'reject','credit-risk','no',69,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',114,NULL);
INSERT INTO decision VALUES(12,6,7,'keep','awaiting-payment','',70,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',115,NULL);
INSERT INTO decision VALUES(13,6,7,'forward','beyond-authority','',71,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":"2026-06-20","assigned_to":null}}',116,NULL);
INSERT INTO decision VALUES(14,6,7,'keep','awaiting-payment','',72,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":"2026-06-20","assigned_to":2}}',117,NULL);
INSERT INTO decision VALUES(15,6,7,'undo','','',72,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":"2026-06-20","assigned_to":2}}',118,14);
INSERT INTO decision VALUES(16,10,11,'keep','awaiting-payment','',73,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',119,NULL);
INSERT INTO decision VALUES(17,10,11,'release','vip','',74,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',120,NULL);
INSERT INTO decision VALUES(18,11,12,'terms','cash-instead','',75,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',121,NULL);
INSERT INTO decision VALUES(19,1,1,'terms','cash-instead','',76,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',122,NULL);
INSERT INTO decision VALUES(20,24,19,'force','manual-hold','',77,'{"standing":"approved","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":null}',123,NULL);
INSERT INTO decision VALUES(21,24,19,'undo','','',77,'{"standing":"approved","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":null}',124,20);
INSERT INTO decision VALUES(22,11,12,'keep','awaiting-payment','',78,'{"standing":"held","state":"open","terms":"cod","on_account":false,"collect":1000,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',125,NULL);
INSERT INTO decision VALUES(23,11,12,'undo','','',78,'{"standing":"held","state":"open","terms":"cod","on_account":false,"collect":1000,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',126,22);
INSERT INTO decision VALUES(24,11,12,'undo','','',75,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',127,18);
INSERT INTO decision VALUES(25,25,22,'force','manual-hold','',79,'{"standing":"approved","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":{"up_to":3000,"ship_to":null,"terms":"net30","until":null,"lasting":"sticks"},"hold":null}',128,NULL);
INSERT INTO decision VALUES(26,25,22,'undo','','',79,'{"standing":"approved","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":{"up_to":3000,"ship_to":null,"terms":"net30","until":null,"lasting":"sticks"},"hold":null}',129,25);
INSERT INTO decision VALUES(27,13,16,'keep','awaiting-payment','',83,'{"standing":"held","state":"open","terms":"net30","on_account":true,"collect":null,"forced":null,"approval":null,"hold":{"state":"held","follow_up":null,"assigned_to":null}}',143,NULL);
CREATE TABLE customer_note (
    id            INTEGER PRIMARY KEY,
    customer_id   INTEGER NOT NULL REFERENCES customer (id),
    text          TEXT NOT NULL,
    event_id      INTEGER NOT NULL REFERENCES event (id),
    struck_event  INTEGER REFERENCES event (id)
) STRICT;
INSERT INTO customer_note VALUES(1,1,replace('Called, promised\nto pay','\n',char(10)),59,NULL);
INSERT INTO customer_note VALUES(2,1,'Struck later',60,61);
CREATE INDEX audit_customer ON audit (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX audit_order ON audit (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX audit_event ON audit (event_id);
CREATE INDEX setting_name ON setting (name, id);
CREATE INDEX customer_credit_group ON customer (credit_group_id) WHERE credit_group_id IS NOT NULL;
CREATE INDEX customer_policy_group ON customer (policy_group_id) WHERE policy_group_id IS NOT NULL;
CREATE INDEX change_subject ON change (subject_kind, subject_id, field, id);
CREATE UNIQUE INDEX item_number ON item (kind, number, instalment);
CREATE INDEX item_open ON item (customer_id, due_day, day, kind, open, settled_day, ship_to_id, disputed) WHERE open <> 0;
CREATE INDEX item_settled ON item (customer_id, settled_day) WHERE open = 0;
CREATE INDEX item_order ON item (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX application_debit ON application (debit_item);
CREATE INDEX application_credit ON application (credit_item);
CREATE INDEX order_open ON sales_order (customer_id, ship_day, standing, confirmed, on_account, shipped_day, amount, invoiced, ship_to_id) WHERE state = 'open';
CREATE INDEX order_customer ON sales_order (customer_id, day);
CREATE INDEX assessment_order ON assessment (order_id);
CREATE UNIQUE INDEX hold_undecided ON hold (order_id) WHERE state IN ('held', 'proposed', 'ready');
CREATE INDEX hold_queue ON hold (id, order_id, customer_id, held_day, currency, excess, reasons, follow_up) WHERE state IN ('held', 'proposed', 'ready');
CREATE INDEX hold_order ON hold (order_id);
CREATE INDEX decision_order ON decision (order_id);
CREATE INDEX decision_event ON decision (event_id);
CREATE INDEX note_customer ON customer_note (customer_id, id);
CREATE INDEX item_awaiting ON item (id) WHERE awaits_transfer = 1;
CREATE INDEX item_paid ON item (customer_id, paid_day, day, due_day) WHERE paid_day IS NOT NULL;
CREATE INDEX item_further ON item (customer_id, number, due_day) WHERE instalment > 1;
CREATE INDEX item_customer ON item (customer_id, day, kind, amount, reversed_day);
CREATE INDEX change_event ON change (event_id);
CREATE INDEX event_kind ON event (kind, id);
COMMIT;
