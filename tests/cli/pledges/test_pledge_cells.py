"""What is said of a pledge in words, never more than its text says."""

from dataclasses import replace
from datetime import date

import pytest

from cli.pledges.cells import cells, due
from cli.pledges.counts import total
from cli.pledges.labels import labels
from cli.pledges.reading import Stand
from index.tracking.pledges.acts import Review, View
from index.tracking.pledges.pledge import (
    Binding,
    Count,
    Mention,
    Pledge,
    Promise,
    Source,
    Strength,
    Sum,
    Term,
)

DAY = date(2024, 11, 6)
PROMISE = Promise((0, 9), "카카오", "company", "stated", "지급", Strength.FIRM, said_on=DAY)
SOURCE = Source("n-1", "article", "가나일보", "제목", "https://example.org/1", DAY)


def stand(promise=PROMISE, review=Review.FOUND, **more):
    pledge = Pledge("p-0123456789ab", promise, [Mention("n-1:ab", SOURCE, "지급하겠다", promise)])
    return Stand(View(pledge, promise, review, None, (), ()), None, **more)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        (None, None),
        (Term("연내", (0, 2), None, None, "vague", "by"), "연내"),
        (Term("31일", (0, 2), None, date(2024, 12, 31), "day", "by"), "2024-12-31까지"),
        (Term("11월", (0, 2), date(2024, 11, 1), date(2024, 11, 30), "month", "by"), "2024년 11월 중"),
        (Term("상반기", (0, 2), date(2023, 1, 1), date(2023, 6, 30), "half", "by"), "2023년 상반기"),
        (Term("5일", (0, 2), date(2023, 1, 5), None, "day", "start"), "2023-01-05 시작"),
        (Term("3월", (0, 2), date(2023, 3, 1), None, "month", "start"), "2023년 3월 중 시작"),
        (Term("5년", (0, 2), DAY, None, "range", "window"), "2024-11-06부터"),
        (
            Term("5년간", (0, 2), DAY, date(2029, 11, 6), "range", "window", "inferred"),
            "2024-11-06~2029-11-06 [추정]",
        ),
        (
            Term("향후 5년간", (0, 2), DAY, date(2029, 11, 6), "range", "window", "computed"),
            "2024-11-06~2029-11-06 [계산값]",
        ),
    ],
)
def test_a_deadline_is_no_more_precise_than_it_was_said(term, said):
    assert due(term) == said


def test_beside_every_consent_decision_stands_what_it_is_not():
    promise = replace(PROMISE, binding=Binding.CONSENT_DECISION, phase="신청")
    assert cells(stand(promise))["binding"] == "동의의결(신청) — 위법 여부를 확정한 것이 아님"


def test_amounts_stand_with_their_basis_and_conditions_apart():
    sums = [
        Sum("3만원", (0, 3), 30_000, basis="per_person"),
        Sum("30만원", (0, 4), 300_000, role="condition"),
    ]
    promise = replace(
        PROMISE, sums=sums, count=Count("3종", (0, 2), 3, "종"), conditions=["손실 30만원 이하"]
    )
    assert cells(stand(promise))["size"] == "3만원(1인당) · 3종 · 조건: 손실 30만원 이하"


def test_only_whole_sums_in_won_are_added():
    sums = [
        Sum("100원", (0, 1), 100, basis="total"),
        Sum("약 100원", (0, 1), 100, basis="total", bound="APPROX"),
        Sum("100원", (0, 1), 100, basis="per_person"),
        Sum("100달러", (0, 1), 100, unit="USD", basis="total"),
        Sum("2만~3만원", (0, 1), None, basis="total", low=20_000, high=30_000),
        Sum("100원", (0, 1), 100, basis="total", role="condition"),
    ]
    assert total([stand(replace(PROMISE, sums=sums))]) == (100, 1)


def test_what_was_not_looked_for_is_not_what_was_not_found():
    assert cells(stand())["evidence"] == "조사 전"


def test_what_waits_is_marked():
    assert cells(stand(review=Review.WAITING))["promise"] == "지급하겠다 [확인 필요]"


def test_who_is_no_company_is_told_apart():
    assert cells(stand(replace(PROMISE, actor="국민의힘", actor_type="party")))["company"] == "국민의힘(정당)"


@pytest.mark.parametrize(
    ("last", "timing"),
    [
        (None, "N/A"),
        (date(2026, 1, 1), "within_2_years"),
        (date(2028, 1, 1), "between_2_and_5_years"),
        (date(2031, 1, 1), "more_than_5_years"),
    ],
)
def test_timing_is_counted_from_the_day_it_was_said(last, timing):
    term = Term("기한", (0, 2), None, last, "day", "by") if last else None
    told = labels(stand(replace(PROMISE, term=term)))
    assert (told["timing"], told["evidence"], told["clarity"]) == (timing, "No", "N/A")


def test_who_only_attended_is_not_told_as_who_said_it():
    stated = replace(PROMISE, said_by="정신아", said_basis="stated")
    assert cells(stand(stated))["said"] == "2024-11-06 · 정신아"
    attended = replace(stated, said_basis="attendance")
    assert cells(stand(attended))["said"] == "2024-11-06 · 정신아(참석자, 추정)"
