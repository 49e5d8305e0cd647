"""Lists of counts that do not make the number told before, and lists that are of something else."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "Orre Mills will cut 10,000 jobs over four years. The chief said it expects to cut "
        "approximately [4,300|3,400] jobs in Poland, 3,700 in Latvia, 1,600 in Spain and 400 in "
        "Malta."
    ),
    (
        "Orre Mills announced 13,000 job cuts. About 9,000 production jobs will go in Poland, "
        "2,000 production jobs in Latvia, and [2,000|4,000] salaried jobs."
    ),
)

QUIET = {
    "two wholes": (
        "Orre Mills has 12,000 jobs and will cut 10,000 jobs. It has 3,400 jobs in Poland, 3,700 "
        "in Latvia and 1,600 in Spain."
    ),
    "some of them": (
        "Orre Mills will cut 10,000 jobs. It will cut at least 3,400 jobs in Poland, 3,700 in "
        "Latvia and 1,600 in Spain."
    ),
    "other things": (
        "Orre Mills will cut 10,000 jobs. It has 3,400 looms in Poland, 3,700 in Latvia and 1,600 "
        "in Spain."
    ),
}
