"""Check-worthiness puts the work in order: facts before colour, and nobody's name weighs."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from train_worthiness import Example, made, read

from tests.benchmarks.worthiness import CLAIMBUSTER, measure
from workbench.proposals.worthiness import Weights, check_worthiness, weights
from workbench.proposals.worthiness_features import features

ROOT = Path(__file__).resolve().parents[2]
FILE = files("resources").joinpath("weights", "worthiness.json")

FACTS = (
    "The harbour took in 4,300 containers in June, a third fewer than in June last year.",
    "Unemployment in the county rose to 7.9 percent, the highest since 1996.",
    "Councillors voted 9 to 4 against the bill in March 2019.",
    "The ministry said that 61 patients had died in the two clinics since January.",
    "According to the audit, the foundation paid $2.4 million to three firms in 2022.",
    "More than 18,000 people were ordered out of their houses after the dam broke.",
    "The company has cut 1,250 jobs since it was sold, the union said.",
)
COLOUR = (
    "Good evening, and thank you very much for having me.",
    "What would you do if it were your own child?",
    "I think we have to find a better way.",
    "You can’t have it both ways!",
    "We will never give up hope.",
    "Let me tell you something about trust.",
    "It was, in every way, a lovely morning.",
    "But who knows?",
)
PAIRS = (
    # A figure, and the same words without one.
    ("The fire destroyed 240 houses.", "The fire destroyed houses."),
    ("Taxes rose by 12 percent in 2018.", "Taxes will have to rise."),
    # What happened, and what ought to.
    ("The board closed the school in May.", "The board must close the school."),
    ("The police arrested 30 people at the march.", "The police should arrest people at marches."),
    # What is told, and the question after it.
    ("The bridge cost $310 million.", "Did the bridge cost too much?"),
    ("She voted against the bill in 2014.", "How could she vote against it?"),
    # Somebody else, and oneself.
    ("He supported the tax increase.", "I hope that you like the tax increase."),
    # The attributed fact, and the attributed feeling.
    (
        "The agency said that 14 of the 20 wells were contaminated.",
        "The agency said that it hopes for the best.",
    ),
    ("Imports doubled in the past year, the bank said.", "“We need to talk,” the banker said."),
)


@pytest.mark.parametrize("fact", FACTS)
def test_facts_come_before_all_colour(fact: str) -> None:
    assert check_worthiness(fact) >= 0.8
    assert max(map(check_worthiness, COLOUR)) < check_worthiness(fact) - 0.3


@pytest.mark.parametrize("colour", COLOUR)
def test_greetings_questions_and_opinions_come_last(colour: str) -> None:
    assert check_worthiness(colour) < weights().threshold


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_more_checkable_of_two_comes_first(first: str, second: str) -> None:
    assert check_worthiness(first) > check_worthiness(second)


def test_news_is_spread_and_not_all_at_the_top() -> None:
    ordinary = (
        "The minister arrived on Tuesday and met the mayor.",
        "The road leads along the river to the old mill.",
        "She is the daughter of a fisherman.",
        "The two men spoke for an hour behind closed doors.",
        "The hall was built by the guild and later used as a school.",
    )
    scores = [check_worthiness(sentence) for sentence in ordinary]
    assert 0.03 < min(scores) <= max(scores) < 0.97
    assert max(scores) < max(map(check_worthiness, FACTS))


def test_names_weigh_alike_whoever_bears_them() -> None:
    told = "Last week {0} said that {0} had paid 400 workers less than {1} did."
    one = check_worthiness(told.format("Clinton", "Bush"))
    assert one == check_worthiness(told.format("Okonjo", "Tarvold"))
    assert check_worthiness("Obama voted for it.") == check_worthiness("Zwickau voted for it.")


def test_a_headline_with_capitals_is_read_by_its_words() -> None:
    headline = "Taxes Rose More Than 30 Percent Since 2010"
    assert check_worthiness(headline) == check_worthiness(headline.capitalize())


def test_curly_apostrophes_are_straight_ones() -> None:
    assert check_worthiness("They didn’t pay taxes.") == check_worthiness("They didn't pay taxes.")


def test_what_was_read_as_opinion_or_condition_comes_later() -> None:
    told = "The pipeline leaks 3,000 litres a day."
    plain = check_worthiness(told, modality="reported")
    assert plain == check_worthiness(told)
    assert check_worthiness(told, modality="opinion") < plain
    assert 0.05 < check_worthiness(told, modality="conditional") < plain


@given(st.text())
def test_any_text_has_a_score_in_hundredths(text: str) -> None:
    score = check_worthiness(text)
    assert 0 <= score <= 1
    assert score == round(score, 2)


@pytest.mark.parametrize(
    "odd",
    ["", " ", "\0\ud800\udfff", "²", "1,,,,,,,,,,", "$", "مرحبا بالعالم ١٢٣", "🙂" * 50,
     "a." * 400_000, "1," * 400_000, "don’t’" * 200_000],
    ids="empty blank surrogates superscript commas sign arabic smile dots thousands marks".split(),
)  # fmt: skip
def test_odd_input_is_scored_too(odd: str) -> None:
    assert 0 <= check_worthiness(odd) <= 1


# --- The signs ------------------------------------------------------------------------------


def test_the_signs_of_a_sentence() -> None:
    known = {"the", "ships", "carried", "worth"}
    assert features("The ships carried Ostrava’s $5 in 1999!", known) == {
        "^", "the", "ships", "carried", "@name", "@money", "in", "@year", "!", "|",
        "^ the", "the ships", "ships carried", "carried @name", "@name @money", "@money in",
        "in @year", "@year !", "! |", "~ips", "~ied", "<the", "<ships", "<carried",
        "#numbers1", "#numbers2", "#names1", "#pasts1",
    }  # fmt: skip


def test_the_first_word_is_a_name_unless_it_is_known() -> None:
    assert "@name" in features("Ostrava voted", {"voted"})
    assert "@name" not in features("Ships sank", {"ships"})
    assert "@name" not in features("I sank", set())


# --- The weights ----------------------------------------------------------------------------


def test_the_weights_are_small_plain_and_without_sentences() -> None:
    raw = FILE.read_bytes()
    assert len(raw) < 500_000
    assert b"\r" not in raw
    told = json.loads(raw)
    assert set(told) == {"about", "slope", "offset", "threshold", "weights"}
    assert list(told["weights"]) == sorted(told["weights"])
    assert all(type(weight) is int for weight in told["weights"].values())
    assert max(sign.count(" ") for sign in told["weights"]) == 1
    assert 0 < told["threshold"] < 1
    assert "10.5281/zenodo.3609356" in told["about"]


# --- The training ---------------------------------------------------------------------------

PLACES = ("the mill", "a harbour", "this valley", "the ward", "our road", "the plant")


def made_rows() -> list[tuple[str, str]]:
    """Sentences with a verdict: figures and pasts are worth checking, wishes are not."""
    rows = []
    for number, place in enumerate(PLACES * 12):
        rows.append((f"In {1950 + number} {place} lost {number + 20} percent of its jobs.", "1"))
        rows.append((f"I hope that we can do more for {place} in {number + 2} ways.", "-1"))
        rows.append((f"My mother was born near {place}, as number {number + 2}.", "0"))
    return rows


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    kept_out = [("IN 1950, the mill lost  20 percent of its jobs", "1"), ("We met there.", "-1")]
    for name, rows in (("crowdsourced", made_rows()), ("groundtruth", kept_out)):
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["Sentence_id", "Text", "Verdict"])
            writer.writerows([(at, *row) for at, row in enumerate(rows)])
    stricter = [{"sentence_id": at, "label": 0, "text": ""} for at in range(0, 200, 2)]
    (tmp_path / "2.5xNCS.json").write_text(json.dumps(stricter), encoding="utf-8")
    return tmp_path


def test_sentences_of_the_ground_truth_are_not_trained_on(corpus: Path) -> None:
    examples, truth = read(corpus)
    texts = {example.text for example in examples}
    assert len(truth) == 2
    assert "In 1950 the mill lost 20 percent of its jobs." not in texts
    assert len(examples) == len(made_rows()) - 1


def test_training_learns_and_gives_the_same_bytes_again(corpus: Path) -> None:
    script = ROOT / "packaging" / "train_worthiness.py"
    written = []
    for seed in ("1", "2"):  # sets of words come in another order
        out = corpus / f"{seed}.json"
        subprocess.run(
            [sys.executable, str(script), str(corpus), str(out)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        written.append(out.read_bytes())
    assert written[0] == written[1]
    learned = Weights.of_json(written[0].decode("utf-8"))
    assert learned.log_odds("In 1931 the school lost 9 percent of its jobs.") > 0
    assert learned.log_odds("I hope that we can do more.") < 0


def test_what_was_held_out_is_measured() -> None:
    examples = [Example(text, verdict == "1", screened=True) for text, verdict in made_rows()]
    _, reached = made(examples)
    assert reached.f1 > 0.95


@pytest.mark.skipif(
    not (CLAIMBUSTER / "groundtruth.csv").is_file(), reason="ClaimBuster is not beside the project"
)
def test_f1_on_the_ground_truth_reaches_the_goal() -> None:
    assert measure(CLAIMBUSTER)["f1"] >= 0.87
