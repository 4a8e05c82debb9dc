### Waarden van kenmerken en instellingen die als code worden bewaard.

value-unlimited = onbeperkt
value-off = uit
value-bypass = die van het lid
value-months = kalendermaanden
value-hold = blokkeren
value-warn = waarschuwen
blocking-warn = alleen waarschuwen
blocking-block = blokkeren
value-sale-warn = Verkoop, alleen valideren
value-sale-block = Verkoop (weigeren)
value-transfer-warn = Overboeking, waarschuwen
value-transfer-block = Overboeking (weigeren)
value-due = vervaldatum
value-invoice = factuurdatum
value-entry = orderinvoer
value-shipping = verzending
value-transfer = overboeking naar factuur
value-en = Engels
value-fr = Frans
value-nl = Nederlands
value-auto = kredietvalidatie
value-manual = een persoon
value-ship-to = afleveradres
value-job = project
value-credit = kredietgroep
value-policy = beheergroep
