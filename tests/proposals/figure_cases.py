"""Sentences as a newspaper prints them, with the figures a checker would tick; all invented.

Expected are the figure's words, its inclusive bounds, its unit and, where it is given, the base
form of the verb it hangs on. The bounds follow the conventions of the gold: "about" is ±20 %
rounded inward, "dozens" 24 and more, one in three 33 per cent; a length of time is a figure, an age
is not.
"""

from __future__ import annotations

from typing import Final

Wanted = tuple[str, float | None, float | None, str | None] | tuple[
    str, float | None, float | None, str | None, str
]  # fmt: skip

COUNTS: Final[list[tuple[str, list[Wanted]]]] = [
    ("Rebels shot down 3 drones over the port.", [("3", 3, 3, "drones")]),
    ("The flood killed 41 villagers.", [("41", 41, 41, "villagers", "kill")]),
    ("Police arrested 112 people after the march.", [("112", 112, 112, "people", "arrest")]),
    ("Some 6,200 state-run clinics closed.", [("Some 6,200", 4960, 7440, "clinics", "close")]),
    ("He owns 12,450 hectares of forest.", [("12,450", 12450, 12450, "hectares", "own")]),
    (
        "Forty-two miners were trapped for 17 hours.",
        [("Forty-two", 42, 42, "miners", "trap"), ("17", 17, 17, "hours")],
    ),
    (
        "Two hundred and sixty houses burned.",
        [("Two hundred and sixty", 260, 260, "houses", "burn")],
    ),
    ("A hundred and four ships lay at anchor.", [("A hundred and four", 104, 104, "ships")]),
    ("The army lost fifteen hundred men there.", [("fifteen hundred", 1500, 1500, "men", "lose")]),
    ("Seven Kenyan border guards deserted.", [("Seven", 7, 7, "guards", "desert")]),
    ("Three women's shelters lost their grants.", [("Three", 3, 3, "shelters", "lose")]),
    ("Four police officers resigned.", [("Four", 4, 4, "officers", "resign")]),
    ("The 64-page ruling was read out.", [("64", 64, 64, "pages", "read")]),
    ("A nine-member panel heard the case.", [("nine", 9, 9, "members", "hear")]),
    ("A 30-year-long feud ended with a handshake.", [("30", 30, 30, "years")]),
    ("After a 14-day hunt the boat was found.", [("14", 14, 14, "days")]),
    ("It took two and a half years to dig.", [("two and a half", 2.5, 2.5, "years", "take")]),
    (
        "At the rally, 23 were injured and four killed.",
        [("23", 23, 23, "people", "injure"), ("four", 4, 4, "people", "kill")],
    ),
    ("The blast wounded 19 others.", [("19", 19, 19, "people", "wound")]),
    ("The storm left 300 homeless.", [("300", 300, 300, "people", "leave")]),
    (
        "The number of beds fell from 420 to 310.",
        [("420", 420, 420, "beds", "fall"), ("310", 310, 310, "beds")],
    ),
    ("The death toll rose to 88.", [("88", 88, 88, "deaths", "rise")]),
    (
        "One fisherman drowned and two are missing.",
        [("One", 1, 1, "fishermen", "drown"), ("two", 2, 2, "people")],
    ),
    ("The crossing takes one hour.", [("one", 1, 1, "hours", "take")]),
    (
        "Guards fired five shots, and one shot hit a lamp.",
        [("five", 5, 5, "shots", "fire"), ("one", 1, 1, "shots")],
    ),
    ("Eleven coal- and gas-fired plants will shut.", [("Eleven", 11, 11, "plants", "shut")]),
    ("She is the mother of five.", [("five", 5, 5, "children")]),
    ("The trench is 40km long and 3m deep.", [("40", 40, 40, "km"), ("3", 3, 3, "m")]),
    ("He served a 12 year sentence.", [("12", 12, 12, "years", "serve")]),
    ("The quake, of magnitude 5.8, shook the coast.", [("5.8", 5.8, 5.8, "magnitude")]),
    ("The temperature fell to -12 degrees.", [("-12", -12, -12, "degrees", "fall")]),
    ("The two ministers met for an hour.", [("two", 2, 2, "ministers", "meet")]),
    ("India has 13 lakh such teachers.", [("13 lakh", 1_300_000, 1_300_000, "teachers")]),
    ("In Homs 14 bakeries reopened.", [("14", 14, 14, "bakeries", "reopen")]),
    ("Police Seize 900 Rifles In Raid", [("900", 900, 900, "rifles", "seize")]),
    (
        "The firm cut 900 of its 7,000 posts.",
        [("900", 900, 900, "posts", "cut"), ("7,000", 7000, 7000, "posts")],
    ),
    (
        "In all 85 sheds burned, 42 of them to the ground.",
        [("85", 85, 85, "sheds", "burn"), ("42", 42, 42, "sheds")],
    ),
    (
        "A truck carried 110 sheep and 14 goats when it overturned.",
        [("110", 110, 110, "sheep", "carry"), ("14", 14, 14, "goats", "carry")],
    ),
    ("The heat reached 40.9C in the shade.", [("40.9", 40.9, 40.9, "°C", "reach")]),
    ("The island lies 300 km off the coast.", [("300", 300, 300, "km", "lie")]),
    ("All but four have been freed.", [("four", 4, 4, None, "free")]),
    ("In 2014, 36 clubs took part.", [("36", 36, 36, "clubs", "take")]),
]

BOUNDS: Final[list[tuple[str, list[Wanted]]]] = [
    ("At least 70 sailors were rescued.", [("At least 70", 70, None, "sailors", "rescue")]),
    ("No fewer than nine banks failed.", [("No fewer than nine", 9, None, "banks", "fail")]),
    (
        "More than 4,000 trucks wait at the border.",
        [("More than 4,000", 4000, None, "trucks", "wait")],
    ),
    ("Over 600 letters were burned.", [("Over 600", 600, None, "letters", "burn")]),
    ("Upwards of 50 tents stood there.", [("Upwards of 50", 50, None, "tents", "stand")]),
    ("Casualties exceeded 900.", [("exceeded 900", 900, None, None)]),
    ("150 or more boats set out.", [("150 or more", 150, None, "boats", "set")]),
    ("The fund needs 20,000 voters or more.", [("20,000", 20000, 20000, "voters", "need")]),
    ("Just over 80 seats are free.", [("Just over 80", 80, None, "seats")]),
    ("Almost 7,500 cranes were counted.", [("Almost 7,500", None, 7500, "cranes", "count")]),
    ("Up to 25 villages may be flooded.", [("Up to 25", None, 25, "villages", "flood")]),
    ("Fewer than 200 tigers survive.", [("Fewer than 200", None, 200, "tigers", "survive")]),
    (
        "As many as 3,000 workers could lose their jobs.",
        [("As many as 3,000", None, 3000, "workers", "lose")],
    ),
    ("Close to 40 judges signed.", [("Close to 40", None, 40, "judges", "sign")]),
    ("No more than ten guests may enter.", [("No more than ten", None, 10, "guests", "enter")]),
    ("It costs 15 euros at most.", [("15", 15, 15, "€", "cost")]),
    ("About 250 priests attended.", [("About 250", 200, 300, "priests", "attend")]),
    ("Around a dozen shops were looted.", [("Around a dozen", 10, 14, "shops", "loot")]),
    (
        "An estimated 35,000 marchers came.",
        [("An estimated 35,000", 28000, 42000, "marchers", "come")],
    ),
    ("Roughly 60 dogs were seized.", [("Roughly 60", 48, 72, "dogs", "seize")]),
    ("The hall holds 500 or so people.", [("500 or so", 400, 600, "people", "hold")]),
    ("Another 16 suspects were held.", [("16", 16, 16, "suspects", "hold")]),
    (
        "At least another 12 divers joined the search.",
        [("At least another 12", 12, None, "divers", "join")],
    ),
    ("The raid lasted more than an hour.", [("more than an hour", 1, None, "hours", "last")]),
    (
        "He has led the party for nearly a decade.",
        [("nearly a decade", None, 1, "decades", "lead")],
    ),
    ("The trial took a year and a half.", [("a year and a half", 1.5, 1.5, "years", "take")]),
    ("They were held for over two weeks.", [("over two", 2, None, "weeks", "hold")]),
    ("The loan is spread over five years.", [("five", 5, 5, "years")]),
    (
        "It needs more than 20 but fewer than 30 votes.",
        [("more than 20 but fewer than 30", 20, 30, "votes", "need")],
    ),
    ("The weeklong strike cost the port a fortune.", [("weeklong", 1, 1, "weeks")]),
]

RANGES: Final[list[tuple[str, list[Wanted]]]] = [
    ("Between 40 and 50 mines were found.", [("Between 40 and 50", 40, 50, "mines", "find")]),
    ("He faces 10 to 15 years in prison.", [("10 to 15", 10, 15, "years", "face")]),
    ("Five or six shots were heard.", [("Five or six", 5, 6, "shots", "hear")]),
    ("Prices ranged from 20 to 35 dollars.", [("from 20 to 35", 20, 35, "$", "range")]),
    ("Growth of 2-3 per cent is forecast.", [("2-3 per cent", 2, 3, "%")]),
    (
        "Two to three million pilgrims come.",
        [("Two to three million", 2e6, 3e6, "pilgrims", "come")],
    ),
    ("The dam will cost $4-5 billion.", [("$4-5 billion", 4e9, 5e9, "$", "cost")]),
    ("Symptoms last one-to-three weeks.", [("one-to-three", 1, 3, "weeks")]),
    ("Output rose from 30 to 45 tons.", [("30", 30, 30, None, "rise"), ("45", 45, 45, "tons")]),
    (
        "The council raised the fee from $12 to $19.",
        [("$12", 12, 12, "$", "raise"), ("$19", 19, 19, "$")],
    ),
    (
        "The share slipped from 38 percent to 31 percent.",
        [("38 percent", 38, 38, "%", "slip"), ("31 percent", 31, 31, "%")],
    ),
    (
        "Rates are expected to rise by 5 to 7 percentage points.",
        [("5 to 7 percentage points", 5, 7, "percentage points", "rise")],
    ),
]

SHARES: Final[list[tuple[str, list[Wanted]]]] = [
    ("Turnout was 58 percent.", [("58 percent", 58, 58, "%")]),
    (
        "Unemployment fell 0.4 percentage points.",
        [("0.4 percentage points", 0.4, 0.4, "percentage points", "fall")],
    ),
    ("Two-thirds of the hospitals have no power.", [("Two-thirds", 67, 67, "%")]),
    ("A quarter of the herd died.", [("A quarter", 25, 25, "%", "die")]),
    ("More than half of the crew were sick.", [("More than half", 50, None, "%")]),
    ("Nearly a third of farms are in debt.", [("Nearly a third", None, 33, "%")]),
    ("One in five children goes hungry.", [("One in five", 20, 20, "%")]),
    ("Nine out of 10 calls go unanswered.", [("Nine out of 10", 90, 90, "%")]),
    ("An eighth of the vote is still uncounted.", [("An eighth", 12.5, 12.5, "%")]),
    ("The budget was cut by half.", [("half", 50, 50, "%", "cut")]),
    ("It needs a three-fifths majority.", [("three-fifths", 60, 60, "%", "need")]),
    ("He waited half an hour.", [("half an hour", 0.5, 0.5, "hours", "wait")]),
    (
        "The road ran three-quarters of a mile.",
        [("three-quarters of a mile", 0.75, 0.75, "miles", "run")],
    ),
    (
        "A quarter of a million people fled.",
        [("A quarter of a million", 250000, 250000, "people", "flee")],
    ),
    ("Rents rose twice as fast as wages.", [("twice", 2, 2, "times", "rise")]),
    ("Sales more than doubled.", [("more than doubled", 2, None, "times")]),
    ("The plant uses three times the water.", [("three times", 3, 3, "times", "use")]),
    ("A 12-fold rise in cases followed.", [("12-fold", 12, 12, "fold")]),
    ("A tenfold increase is planned.", [("tenfold", 10, 10, "times")]),
    ("The poll has a margin of error of plus or minus 3 points.", [("3", 3, 3, "points")]),
]

MONEY: Final[list[tuple[str, list[Wanted]]]] = [
    ("The bridge cost $2.5m.", [("$2.5m", 2.5e6, 2.5e6, "$", "cost")]),
    ("Debts reached £3bn.", [("£3bn", 3e9, 3e9, "£", "reach")]),
    ("The fine was US$450,000.", [("US$450,000", 450000, 450000, "US$")]),
    (
        "They paid one and a half million euros.",
        [("one and a half million", 1.5e6, 1.5e6, "€", "pay")],
    ),
    ("He stole five million dollars.", [("five million", 5e6, 5e6, "$", "steal")]),
    ("Tickets sell for 80 cents.", [("80", 80, 80, "cents", "sell")]),
    ("The ministry spent Rs 600 crore.", [("Rs 600 crore", 6e9, 6e9, "Rs", "spend")]),
    ("Rent is €900 a month.", [("€900", 900, 900, "€")]),
    (
        "Aid worth at least $70 million was lost.",
        [("at least $70 million", 7e7, None, "$", "lose")],
    ),
    ("Some 1.4m people rent.", [("Some 1.4m", 1_120_000, 1_680_000, "people")]),
    ("Half a million pounds vanished.", [("Half a million", 500000, 500000, "pounds", "vanish")]),
]

VAGUE: Final[list[tuple[str, list[Wanted]]]] = [
    ("Dozens of cars were burned.", [("Dozens", 24, None, "cars", "burn")]),
    ("Hundreds were evacuated.", [("Hundreds", 200, None, "people", "evacuate")]),
    ("Thousands of farmers marched.", [("Thousands", 2000, None, "farmers", "march")]),
    ("Tens of thousands of bees died.", [("Tens of thousands", 20000, None, "bees", "die")]),
    (
        "Hundreds of thousands of dollars are missing.",
        [("Hundreds of thousands", 200000, None, "$")],
    ),
    ("Millions of locusts came.", [("Millions", 2e6, None, "locusts", "come")]),
    ("Scores of tents collapsed.", [("Scores", 40, None, "tents", "collapse")]),
    ("Two dozen goats were stolen.", [("Two dozen", 24, 24, "goats", "steal")]),
    ("Several hundred nurses resigned.", [("Several hundred", 200, None, "nurses", "resign")]),
    ("A few thousand shells remain.", [("A few thousand", 2000, None, "shells", "remain")]),
    ("A couple of hundred boys came.", [("A couple of hundred", 160, 240, "boys", "come")]),
    ("It rained for a couple of weeks.", [("a couple of", 2, 2, "weeks", "rain")]),
    ("Half a dozen flights were cancelled.", [("Half a dozen", 6, 6, "flights")]),
    ("More than a dozen witnesses spoke.", [("More than a dozen", 12, None, "witnesses", "speak")]),
]

NONE: Final[list[str]] = [
    "Mary Osei, 47, a nurse, saw the fire.",
    "A 19-year-old student was charged.",
    "Children under five travel free.",
    "He died at 86 in his sleep.",
    "He was 34.",
    "Boys aged 9 to 12 may apply.",
    "Women between the ages of 20 and 24 were asked.",
    "She came in third in the 21st century’s longest race.",
    "In 1987 the mill closed.",
    "The 2016 campaign was bitter.",
    "See page 14 of the report.",
    "Article 5 has been invoked once.",
    "They drove down Highway 61 at night.",
    "A Boeing 737 made an emergency landing.",
    "Flight 370 vanished from radar.",
    "She lives at 12 Quarry Street.",
    "The prime minister left 10 Downing Street.",
    "The doors open at 6:30 p.m.",
    "The curfew starts at 9 p.m. and ends at 5.",
    "The train left at 15:11 GMT.",
    "United won 3-2 away from home.",
    "The court ruled 5-4 against her.",
    "Call 555-0134 for help.",
    "A neighbour called 911.",
    "He is one of the founders.",
    "No one came.",
    "One day he will return.",
    "The two met in Oslo.",
    "There are two sides to it.",
    "The G7 leaders agreed.",
    "Cases of Covid-19 were few.",
    "The 9/11 attacks changed everything.",
    "The shop is open 24/7.",
    "He flew an F-16 in the war.",
    "Room 101 is on the left.",
    "He is number 3 on the list.",
    "Resolution 1441 was adopted.",
    "It ranks No. 7 in the world.",
    "The Big Three refused.",
    "Phase Two begins soon.",
    "The index of the FTSE 100 is closely read.",
    "The shelling stopped five hours earlier.",
    "Three days later the dam burst.",
    "The second half was worse.",
    "A third man was seen.",
    "He came to power two years ago.",
    "The sign reads: Lions 4, Bears 1.",
    "The lights went on at three in the morning.",
    "The 13F filing was late.",
    "The 737 MAX was grounded.",
    "Mr. Lee, then 22, was a clerk.",
    "The oldest victim was 70.",
    "The suspect is 6'3\" and slim.",
    "The offer is good for 18- to 24-year-old men.",
    "They live at 131 West 23rd Street.",
    "He died in 461 A.D. or so.",
]  # fmt: skip

ALL: Final = [*COUNTS, *BOUNDS, *RANGES, *SHARES, *MONEY, *VAGUE]
