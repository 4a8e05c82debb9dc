### The first start: ways to a desk, and the form of a new one.

start-title = Welcome
start-welcome = There is no desk at { $path } yet. A desk is one file with the customers, orders and decisions of one company. How do you want to begin?
start-new = New desk
start-new-means = Empty, ready for your customers.
start-demo = Demo
start-demo-means = A small company with believable customers, orders and invoices, to look around in. Nothing in it is real.
start-import = New desk from a file
start-import-means = Empty, and then filled with customers, invoices or orders from CSV files.
start-make = Make the desk
start-job-making = Making the desk { $path }
start-ready = The desk { $path } is ready.

start-file = File of the desk
start-file-help = Where the file of the desk is to lie. It must not exist yet; its folder is made where it is missing.
start-currency = Currency
start-currency-help = The currency of the company by its three letters, such as EUR. It stays once there are customers.
start-not-a-currency = Not a currency of ISO 4217, such as EUR.
start-language = Language
start-language-help = The language of the screens and of the documents of the desk. Left and right choose; Alt+L changes the screens at any time.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = User name
start-login-help = Who sits down at the desk first, with every right. Usually the name of your account on this computer.
