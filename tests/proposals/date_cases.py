"""Sentences as a newspaper prints them, with their dates resolved; all invented.

The paper is of Thursday, 16 May 2019. Expected are the words of each date and its first and last
day, both inclusive, or nothing where the words do not tell the days. The rules are those of the
gold: a week runs Sunday to Saturday, "last year" is the whole year, a weekday in the past tense is
the last one on or before publication and in the future the next; "three months ago" is that month.
"""

from __future__ import annotations

from typing import Final

Wanted = tuple[str, str, str] | tuple[str, None, None]
Case = tuple[str, list[Wanted]]


def _day(words: str, day: str) -> Wanted:
    return words, day, day


CALENDAR: Final[list[Case]] = [
    ("The treaty was signed on 12 March 2016.", [_day("12 March 2016", "2016-03-12")]),
    ("The treaty was signed on March 12th, 2016.", [_day("March 12th, 2016", "2016-03-12")]),
    ("They met on Saturday, March 12, 2016.", [_day("Saturday, March 12, 2016", "2016-03-12")]),
    ("The court ruled on the 3rd of June 2014.", [_day("the 3rd of June 2014", "2014-06-03")]),
    ("Born on Sept. 9, 1951, she is the oldest.", [_day("Sept. 9, 1951", "1951-09-09")]),
    ("The file is dated 2017-11-30.", [_day("2017-11-30", "2017-11-30")]),
    ("The stamp reads 25/08/2015.", [_day("25/08/2015", "2015-08-25")]),
    ("The stamp reads 04/07/2015.", [("04/07/2015", None, None)]),
    ("He was arrested on 2 April.", [_day("2 April", "2019-04-02")]),
    ("He was arrested on Nov. 20.", [_day("Nov. 20", "2018-11-20")]),
    ("The strike lasted from 3-5 May.", [("3-5 May", "2019-05-03", "2019-05-05")]),
    ("The fair ran May 3-5.", [("May 3-5", "2019-05-03", "2019-05-05")]),
    ("The talks were held on 8 and 9 May.", [("8 and 9 May", "2019-05-08", "2019-05-09")]),
    ("She left between 3 and 8 April.", [("3 and 8 April", "2019-04-03", "2019-04-08")]),
    ("The mine shut in February 2012.", [("February 2012", "2012-02-01", "2012-02-29")]),
    ("The mine shut in February.", [("February", "2019-02-01", "2019-02-28")]),
    ("It opened in December.", [("December", "2018-12-01", "2018-12-31")]),
    ("It opened in May.", [("May", "2019-05-01", "2019-05-31")]),
    ("In May last year the roof fell in.", [("May last year", "2018-05-01", "2018-05-31")]),
    ("The vote of last March stands.", [("last March", "2019-03-01", "2019-03-31")]),
    ("She resigned on the 12th.", [_day("the 12th", "2019-05-12")]),
    ("She resigned on the 30th.", [_day("the 30th", "2019-04-30")]),
    ("On Friday the 10th the dam burst.", [_day("Friday the 10th", "2019-05-10")]),
    (
        "Clashes from March to June 2015 killed many.",
        [("from March to June 2015", "2015-03-01", "2015-06-30")],
    ),
    ("Rain fell from 28 April to 3 May.", [("from 28 April to 3 May", "2019-04-28", "2019-05-03")]),
    ("The first Monday of April was a holiday.", [_day("first Monday of April", "2019-04-01")]),
    ("The last Friday in March 2018 was cold.", [_day("last Friday in March 2018", "2018-03-30")]),
    ("In the week of April 8 nobody came.", [("week of April 8", "2019-04-07", "2019-04-13")]),
    ("Survivors of the Sept. 11 attacks spoke.", [_day("Sept. 11", "2001-09-11")]),
]  # fmt: skip

YEARS: Final[list[Case]] = [
    ("The war began in 1994.", [("1994", "1994-01-01", "1994-12-31")]),
    ("He has been in office since 2014.", [("2014", "2014-01-01", "2014-12-31")]),
    ("Between 2010 and 2014 the fleet shrank.",
     [("Between 2010 and 2014", "2010-01-01", "2014-12-31")]),
    ("He was mayor from 2003 to 2008.", [("from 2003 to 2008", "2003-01-01", "2008-12-31")]),
    ("The 2014-16 outbreak spread fast.", [("2014-16", "2014-01-01", "2016-12-31")]),
    ("Cuts of a tenth below 2005 levels are planned.", [("2005", "2005-01-01", "2005-12-31")]),
    ("He lost the 2012 election.", [("2012", "2012-01-01", "2012-12-31")]),
    ("Her 2015 memoir sold well.", [("2015", "2015-01-01", "2015-12-31")]),
    ("Exports fell in 2015 and 2016.",
     [("2015", "2015-01-01", "2015-12-31"), ("2016", "2016-01-01", "2016-12-31")]),
    ("The 1990s were kind to the town.", [("1990s", "1990-01-01", "1999-12-31")]),
    ("In the early 1980s it was a village.", [("early 1980s", "1980-01-01", "1983-12-31")]),
    ("In the ’60s it was a swamp.", [("60s", "1960-01-01", "1969-12-31")]),
    ("It was built in the 19th century.", [("19th century", "1800-01-01", "1899-12-31")]),
    ("By mid-2015 it was over.", [("mid-2015", "2015-05-01", "2015-08-31")]),
    ("Early in 2018 he fled.", [("Early in 2018", "2018-01-01", "2018-04-30")]),
    ("Profits rose in the third quarter of 2017.",
     [("third quarter of 2017", "2017-07-01", "2017-09-30")]),
    ("Profits rose in the first half of last year.",
     [("first half of last year", "2018-01-01", "2018-06-30")]),
    ("In the first nine months of 2018 it lost money.",
     [("first nine months of 2018", "2018-01-01", "2018-09-30")]),
    ("It happened in the summer of 2016.", [("summer of 2016", "2016-06-01", "2016-08-31")]),
    ("She wrote as far back as 1996 that it leaked.", [("1996", "1996-01-01", "1996-12-31")]),
    ("It was 1998.", [("1998", "1998-01-01", "1998-12-31")]),
    ("The mill has stood empty since the autumn.", [("autumn", "2018-09-01", "2018-11-30")]),
    ("The mill will open in the autumn.", [("autumn", "2019-09-01", "2019-11-30")]),
]  # fmt: skip

WEEKDAYS: Final[list[Case]] = [
    ("The minister resigned on Tuesday.", [_day("Tuesday", "2019-05-14")]),
    ("The minister resigned on Thursday.", [_day("Thursday", "2019-05-16")]),
    ("The minister resigned on Friday.", [_day("Friday", "2019-05-10")]),
    ("The minister will resign on Friday.", [_day("Friday", "2019-05-17")]),
    ("The jury is expected to meet again on Monday.", [_day("Monday", "2019-05-20")]),
    ("The trial is due to open Tuesday.", [_day("Tuesday", "2019-05-21")]),
    ("On Monday the court will hear him.", [_day("Monday", "2019-05-20")]),
    ("The court has given him until Monday to pay.", [_day("Monday", "2019-05-20")]),
    ("I am leaving on Monday.", [_day("Monday", "2019-05-20")]),
    ("The road will remain closed until at least May 20.", [_day("May 20", "2019-05-20")]),
    ("They will be paid if they write by May 30.", [_day("May 30", "2019-05-30")]),
    ("The deadline is Sunday.", [_day("Sunday", "2019-05-19")]),
    ("He said he would appeal on Monday.", [_day("Monday", "2019-05-20")]),
    ("Late Tuesday night a shot was fired.", [_day("Tuesday night", "2019-05-14")]),
    ("Wednesday’s storm sank a ferry.", [_day("Wednesday’s", "2019-05-15")]),
    ("Last Sunday the bells rang.", [_day("Last Sunday", "2019-05-12")]),
    ("Last Tuesday week he fell ill.", [_day("Last Tuesday week", "2019-05-07")]),
    ("Next Tuesday he will speak.", [_day("Next Tuesday", "2019-05-21")]),
    ("The raid took place on Tuesday of last week.", [_day("Tuesday of last week", "2019-05-07")]),
    ("A week ago on Monday he left.", [_day("A week ago on Monday", "2019-05-06")]),
    ("Ministers to Meet on Friday", [_day("Friday", "2019-05-17")]),
    ("He refused to meet her on Friday.", [_day("Friday", "2019-05-10")]),
    ("Hearings resume Monday.", [_day("Monday", "2019-05-20")]),
    ("The airline reports earnings Tuesday.", [_day("Tuesday", "2019-05-21")]),
    ("He could not be reached on Tuesday.", [_day("Tuesday", "2019-05-14")]),
    ("Sunday’s vote was the first in years.", [_day("Sunday’s", "2019-05-12")]),
    ("Ahead of Sunday’s vote, shops were shut.", [_day("Sunday’s", "2019-05-19")]),
    ("The game was postponed to Saturday.", [_day("Saturday", "2019-05-18")]),
    ("The Feb. 13 death of the judge left a seat empty.", [_day("Feb. 13", "2019-02-13")]),
    ("The parties are preparing for the June 9 vote.", [_day("June 9", "2019-06-09")]),
    ("It reopens the Monday after Easter.", [_day("Monday after Easter", "2020-04-13")]),
    ("The union voted on Saturday and Sunday.",
     [_day("Saturday", "2019-05-11"), _day("Sunday", "2019-05-12")]),
    ("It was moved from Tuesday to Friday.",
     [_day("Tuesday", "2019-05-14"), _day("Friday", "2019-05-10")]),
    ("The bridge was shut from Monday to Wednesday.",
     [("from Monday to Wednesday", "2019-05-13", "2019-05-15")]),
]  # fmt: skip

NEAR: Final[list[Case]] = [
    ("The king abdicated today.", [_day("today", "2019-05-16")]),
    ("The king abdicated yesterday afternoon.", [_day("yesterday afternoon", "2019-05-15")]),
    ("The king will speak tomorrow.", [_day("tomorrow", "2019-05-17")]),
    ("The tower collapsed last night.", [_day("last night", "2019-05-15")]),
    ("Snow fell overnight.", [_day("overnight", "2019-05-16")]),
    ("The day before yesterday she was seen.", [_day("The day before yesterday", "2019-05-14")]),
    ("The talks resume the day after tomorrow.", [_day("the day after tomorrow", "2019-05-18")]),
    ("Four ships sank this week.", [("this week", "2019-05-12", "2019-05-18")]),
    ("Four ships sank last week.", [("last week", "2019-05-05", "2019-05-11")]),
    ("The budget is due next week.", [("next week", "2019-05-19", "2019-05-25")]),
    ("Prices rose this month.", [("this month", "2019-05-01", "2019-05-31")]),
    ("Prices rose last month.", [("last month", "2019-04-01", "2019-04-30")]),
    ("Elections are planned for next year.", [("next year", "2020-01-01", "2020-12-31")]),
    ("Looters came over the weekend.", [("the weekend", "2019-05-11", "2019-05-12")]),
    ("He was sacked earlier this month.", [("earlier this month", "2019-05-01", "2019-05-16")]),
    ("He was sacked earlier this year.", [("earlier this year", "2019-01-01", "2019-05-16")]),
    ("A decision will come later this year.", [("later this year", "2019-05-16", "2019-12-31")]),
    ("Late last year the firm folded.", [("Late last year", "2018-09-01", "2018-12-31")]),
    ("In early April the ice broke.", [("early April", "2019-04-01", "2019-04-10")]),
    ("The rains stopped in late April.", [("late April", "2019-04-21", "2019-04-30")]),
    ("The base must close by the end of June.", [_day("the end of June", "2019-06-30")]),
    ("Costs will rise for the rest of the year.",
     [("rest of the year", "2019-05-16", "2019-12-31")]),
    ("The plant burned last summer.", [("last summer", "2018-06-01", "2018-08-31")]),
]  # fmt: skip

AGO: Final[list[Case]] = [
    ("He vanished three days ago.", [_day("three days ago", "2019-05-13")]),
    ("He vanished two weeks ago.", [("two weeks ago", "2019-04-28", "2019-05-04")]),
    ("He vanished a fortnight ago.", [("a fortnight ago", "2019-04-28", "2019-05-04")]),
    ("He vanished three months ago.", [("three months ago", "2019-02-01", "2019-02-28")]),
    ("He vanished two years ago.", [("two years ago", "2017-01-01", "2017-12-31")]),
    ("The post went up some 30 hours ago.", [_day("some 30 hours ago", "2019-05-15")]),
    ("He won his first race 20 years ago this month.",
     [("20 years ago this month", "1999-05-01", "1999-05-31")]),
    ("A few years ago nobody knew of it.", [("A few years ago", None, None)]),
    ("The verdict comes two weeks from Monday.", [_day("two weeks from Monday", "2019-06-03")]),
    ("He returns in three weeks’ time.", [_day("in three weeks’ time", "2019-06-06")]),
]  # fmt: skip

HOLIDAYS: Final[list[Case]] = [
    ("The ferry sank on Christmas Day.", [_day("Christmas Day", "2018-12-25")]),
    ("Shots were fired on New Year’s Eve.", [_day("New Year’s Eve", "2018-12-31")]),
    ("The church was bombed on Easter Sunday.", [_day("Easter Sunday", "2019-04-21")]),
    ("They marched on Good Friday.", [_day("Good Friday", "2019-04-19")]),
    ("The law will take effect on Boxing Day.", [_day("Boxing Day", "2019-12-26")]),
    ("The shop burned the day after Christmas.", [_day("the day after Christmas", "2018-12-26")]),
    ("Sales began on Thanksgiving.", [_day("Thanksgiving", "2018-11-22")]),
]  # fmt: skip

NONE: Final[list[str]] = [
    "The Sunday Times broke the story.",
    "Rain was three times the January average.",
    "On a Tuesday in winter the lake froze.",
    "She was on “Fox News Sunday” with her rival.",
    "It may rain, they march on.",
    "Theresa May met her ministers.",
    "Every Monday the market opens.",
    "The shop opens Monday through Friday.",
    "The company employs 2000 people.",
    "Gate 2015 is closed.",
    "The budget of $1999 was spent.",
    "USA Today reported it first.",
    "On Black Tuesdays nobody trades.",
    "He lives on the 12th floor.",
    "She is in her 40s.",
    "The temperature was in the 80s.",
    "April Jones won the race.",
    "Over the past three months nothing moved.",
    "The order stands for the next 48 hours.",
    "A 10-year lull ended.",
    "Christmas trees are dear.",
    "A 17th-century scene was stolen.",
    "In the spring sunshine the lake thawed.",
    "The days of plenty are over.",
]

FAR: Final[list[Case]] = [
    ("A day later the dam burst.", [("A day later", None, None)]),
    ("The following Monday he confessed.", [("The following Monday", None, None)]),
    ("The day before, he had called.", [("The day before", None, None)]),
    ("That night the guns fell silent.", [("That night", None, None)]),
    ("Two weeks earlier he had fled.", [("Two weeks earlier", None, None)]),
]
"""Dates told from another one, which a sentence alone does not resolve."""

ALL: Final = [*CALENDAR, *YEARS, *WEEKDAYS, *NEAR, *AGO, *HOLIDAYS, *FAR]

RELATIVE: Final[list[tuple[str, str, str]]] = [
    ("The blast came on 3 April.", "A day later the mine shut.", "2019-04-04"),
    ("The blast came on 3 April.", "Two days earlier a fire had burned there.", "2019-04-01"),
    ("The blast came on 3 April.", "The next day the mine shut.", "2019-04-04"),
    ("The blast came on 3 April.", "The following Monday the mine shut.", "2019-04-08"),
    ("The blast came on 3 April.", "The previous Friday the pumps had failed.", "2019-03-29"),
    ("The blast came on 3 April.", "A week after, the mine shut.", "2019-04-10"),
    ("The blast came on 3 April.", "The same day the owner fled.", "2019-04-03"),
]
"""A sentence with a date, one after it, and the day that it tells."""
