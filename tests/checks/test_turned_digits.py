"""Figures of one thing that two turned digits tell apart, and figures of two things."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "figure"
STORIES = (
    (
        "Her lead is 129 votes out of three million. Nobody asked for a recount. The loser, who "
        "ended up [129|192] votes behind, did not call her."
    ),
    (
        "The industry had a capacity of around 8.69 GW at the end of the year. Some of that "
        "[8.69|8.96] GW may have been idled since."
    ),
    (
        "Rescuers brought [83|38] people to safety after the lift stopped. All of the 83 "
        "passengers were given hot drinks in the village."
    ),
    (
        "The mill took in 1,274 tonnes of grain in May. Farmers were paid late for the "
        "[1,274|1,247] tonnes, the league said."
    ),
)

QUIET = {
    "two halls": "The club sold 1,234 tickets. The hall sold 1,243 tickets.",
    "two towns": "Lee won in Orre by 1,320 votes. In Alder, Dale won by 1,230 votes.",
    "two groups": "The mill hired 38 guards in May. It let the 83 weavers go in June.",
    "two months": "The mill took in 1,274 tonnes in May. It took in 1,247 tonnes in June.",
    "printed twice": (
        "The mill took in 1,274 tonnes. The board sold the 1,247 tonnes of last year. It had paid "
        "for all 1,247 tonnes in May."
    ),
    "hedged": "The mill took in 1,274 tonnes. Of the nearly 1,247 tonnes some was wet.",
}
