### The first start: ways to a desk, and the form of a new one.

start-title = Welcome
start-welcome = There is no desk at { $path } yet. A desk is one file with the customers, orders and decisions of one company. How do you want to begin?
start-new = New desk
start-new-means = Empty, ready for your customers.
start-demo = Demo
start-demo-means = A small company with believable customers, orders and invoices, to look around in. Nothing in it is real.
start-import = New desk from a file
start-import-means = Empty, and then filled from your list of open items or invoices, in Excel or as CSV.
start-make = Create the desk
start-make-import = Create the desk, then choose the list
start-job-making = Creating the desk { $path }
start-ready = The desk { $path } is ready.

users-title = Who is working?
users-ask = The desk { $path } has several users, and none of them is called { $account }, like this account of the computer. Who is working here?
users-job = Opening the desk

start-file = Desk file
start-file-help = Where to create the desk file. It must not exist yet; a missing folder is created.
start-currency = Currency
start-currency-help = The three-letter code of the company’s currency, such as EUR. It cannot be changed once there are customers.
start-not-a-currency = Not an ISO 4217 currency code. Example: EUR.
start-language = Language
start-language-help = The language of the screens and of the documents of the desk. Left and right choose; { KEY("go") } and L change that of the screens where nothing is typed.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = Login
start-login-help = The login of the first user, who has every right. Usually the name of your account on this computer.
