"""Headlines with a stronger verb than the text has, and those whose verb the text has as well."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "headline"
STORIES = (
    (
        "Palace [considers|agrees to] rescue plan for mills\n\nThe palace has said that it is "
        "considering a plan to rescue the mills. No day is set."
    ),
    (
        "City [urges|orders] residents of the valley to leave\n\nThe city urged the residents of "
        "the valley to leave their homes on Monday. Most residents stayed."
    ),
    (
        "Banker [charged|convicted] over missing millions in Varna\n\nA banker in Varna was "
        "charged over the missing millions on Monday. He said it was all a mistake."
    ),
    (
        "Study [suggests|proves] that tea helps sleep\n\nA study of 40 people suggests that tea "
        "helps them sleep, the university said."
    ),
)

QUIET = {
    "said further down": (
        "City orders residents of the valley to leave\n\nThe city urged the residents of the "
        "valley to leave on Monday. In the evening the order was made law."
    ),
    "a wish": (
        "City asked to order residents of the valley to leave\n\nThe council urged the residents "
        "of the valley to leave on Monday. Most residents stayed."
    ),
    "another matter": (
        "City orders residents of the valley to leave\n\nBuses came at noon. The mayor advised the "
        "firm on Monday."
    ),
}
