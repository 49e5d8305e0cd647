"""Denials that are older than what they deny, and those that are not."""

from __future__ import annotations

from tests.checks.twins import found

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "stale-denial"
STORIES = (
    (
        "Eight actors broke into the hall of the summit [on Saturday|today]. They wore wigs. The "
        "minister denied on Monday that the guards had been shamed by the event."
    ),
    (
        "“We have found the ship,” said the embassy in a statement on [Monday|Tuesday]. It gave no "
        "more. Despite the announcement, the harbour board on Monday denied receiving any reports "
        "of the ship."
    ),
    (
        "The king announced his wish to dissolve the council on Tuesday, March [12|19]. His office "
        "denies that he has any such plan, calling it “gossip” in a note of Saturday, March 16."
    ),
    (
        "Nine people were killed when shells hit the market on Sunday morning, the governor "
        "said. Army spokesman Marek Orr said on [Monday|Saturday] that no unit had shelled the "
        "market and dismissed the reports as a smear."
    ),
    (
        "On Monday, 11 March, the railway dismissed reports of a strike as rumour. The strike"
        " began on [Sunday, 10|Wednesday, 13] March, and no train has run since."
    ),
    (
        "On Tuesday, 12 March 2024, the ministry dismissed reports of a leak as gossip. The "
        "leak began on [Monday, 11|Thursday, 14] March 2024, the agency said."
    ),
    (
        "The firm denied on Monday that any drums were missing. The agency said on "
        "[Sunday|Tuesday] that drums were missing from the yard."
    ),
    (
        "Brandt denied the bribery allegations on Monday. The allegations of bribery were "
        "first made on [Sunday|Tuesday] by a clerk."
    ),
    (
        "The army said on 5 March that no village had been shelled. The village was shelled "
        "on [4|9] March, people said."
    ),
    (
        "At a briefing on 2 March 2024, the ministry denied reports of a ban on rice exports."
        " The ban on rice exports was imposed on [1|7] March 2024."
    ),
)

QUIET = {
    "it says so": (
        "The firm had denied on Monday that any drums were missing. The agency said on "
        "Tuesday that drums were missing from the yard."
    ),
    "earlier": (
        "The firm denied earlier, on Monday, that drums were missing. The agency said on "
        "Tuesday that drums were missing from the yard."
    ),
    "another matter": (
        "The firm denied on Monday that any drums were missing. A new boss was named on Tuesday."
    ),
    "another leak": "The firm denied reports of a leak on Monday. A second leak began on Tuesday.",
    "a plan": "On Monday, the council rejected the budget. The budget was passed on Tuesday.",
}


def test_it_tells_both_days() -> None:
    (finding,) = found(
        "On Tuesday, 12 March 2024, the ministry dismissed reports of a leak as gossip."
        " The leak began on Thursday, 14 March 2024, the agency said."
    )
    assert finding.claims == ("c1", "c2")
    assert "12 March 2024" in finding.why
    assert "14 March 2024" in finding.why
