/** What the keyboard suggests of itself, the most usual first: English words of messages, notes and searches. */
export const WORDS: readonly string[] = `
the to and you a I it in is for of on that have me be my are with was not this but we at so will just can do your what
if like all up out know get go no good now there they one time about see how when think want from he she as or her him
them us our their some would could should really thanks thank please yes okay sorry hello hi hey well here who why where
which then than too very much many more most also back come came going gone make made take took need let say said tell
told ask asked give gave find found look looking call called send sent meet meeting met work working worked home house
day days today tonight tomorrow yesterday morning afternoon evening night week weekend month year hour hours minute
minutes soon later early late again always never often sometimes still already yet before after until since while
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October
November December spring summer autumn winter love great nice best better happy birthday congratulations welcome fine
lovely big small little long short new old next last first second other another same different every each both few
people person friend friends family mother father sister brother mum dad child children man woman anyone someone
everyone nobody something anything everything nothing place street road station train bus car bike walk walking drive
driving flight airport hotel room ticket tickets trip travel holiday town city country map left right near far away
food eat eating dinner lunch breakfast coffee tea water milk bread butter cheese eggs flour sugar salt rice pasta soup
apples bananas lemons tomatoes potatoes onions carrots chicken fish chocolate cake restaurant noodles pizza curry salad
shop shopping buy bought pay paid price cheap money list order delivery parcel present size colour phone number message
email mail address photo photos picture pictures video music song film book books read reading write writing wrote word
words page note notes name names question answer idea plan plans problem reason thing things way kind part point end
start started begin finish finished done open opened close closed change changed keep kept leave leaving bring brought
help helped play played playing watch watched watching listen hear heard talk talked talking speak feel feeling mean
remember forget forgot learn try tried trying use used using wait waiting stay staying live living move moved sleep
sleeping show showed turn put set run running sure maybe perhaps probably possible ready free busy tired ill hungry cold
hot warm rain raining sunny weather snow wind garden kitchen key keys door table chair window garage bathroom doctor
dentist appointment school class teacher student office report project team boss job party wedding concert museum
library park beach river bridge hill market theatre game football tennis yoga because though although
together alone around between under over through without within almost enough quite rather instead especially actually
definitely course exactly anyway certainly hopefully unfortunately interested interesting important difficult easy hard
beautiful wonderful amazing funny strange quick quickly slow slowly quiet loud clean dirty full empty wrong true real
half quarter once twice hundred thousand two three four five six seven eight nine ten eleven twelve
don't can't won't didn't isn't doesn't I'm I'll I've it's that's let's we're you're they're what's
`
  .trim()
  .split(/\s+/);
