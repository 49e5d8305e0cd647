"""What happens once and is told with two times, and stories in which it may happen twice."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "Orre Computer makes the player, and launched the song shop, an online shop, on April 28, "
        "2003. Since its launch in [2003|2004] the shop has sold three billion songs."
    ),
    (
        "A trawler ran aground off the island of Sorel on Monday night, the harbour master said. "
        "Since the trawler struck the rocks on [Monday|Sunday] night, oil has leaked from it."
    ),
    (
        "A warehouse on the quay burned down on Saturday night. The city shut the road on "
        "[Sunday|Tuesday], a day after the fire."
    ),
    (
        "The gallery bought the bust in 1994 from a dealer in Basle. When the gallery acquired the "
        "bust, in the autumn of [1994|1996], nobody asked where it came from."
    ),
    (
        "Bus drivers will observe a truce from Friday. The truce, which takes effect on March "
        "[22|26], does not bind the tram drivers."
    ),
    (
        "The judge Ana Oriel was kidnapped on Thursday in Varna. Her abduction on "
        "[Thursday|Wednesday] was the third of a lawyer."
    ),
    (
        "Olga Reyes died on Saturday at her home in Lima. The council met two days before her "
        "death on [Saturday|Sunday]."
    ),
)

QUIET = {
    "another arrest": (
        "Police arrested two men on Monday. Since the arrest of their leader on 4 March the town "
        "is calm."
    ),
    "a second player": "The club bought Silva in 2019. Since it bought Costa in 2021, it has won.",
    "a second marriage": (
        "Ib Orr married Ann Holt in 1994. After his marriage to Eva Lind in 2004 he left."
    ),
    "other charges": (
        "Ib Orr was arrested on Monday in Sorel. Since his arrest in 2019 on other charges he has "
        "lived there."
    ),
    "another strike": (
        "The strike at the mill began on Monday. Before the strike at the port began in 2019, "
        "there were talks."
    ),
    "two fires": (
        "A warehouse on the quay burned down on Saturday night. The city shut the road on Tuesday, "
        "a day after the second fire."
    ),
    "two men": "Jan Kral was arrested on Monday. Police held a driver who was arrested on Tuesday.",
    "a day and its month": (
        "The gallery bought the bust on 4 March. When the gallery acquired the bust in March, "
        "nobody asked where it came from."
    ),
    "several days before": (
        "The bridge was closed on Monday. The bridge was closed on Friday too. When the bridge "
        "closed on Friday, the ferry came back."
    ),
    "a plan": (
        "The court will hear the case on Monday. He stayed at home until the court released him on "
        "Friday."
    ),
}
