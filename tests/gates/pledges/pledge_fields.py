"""Whether each field of a promise is the labelled one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledge_labels import Promised

from index.korean.text import squeeze
from index.tracking.pledges.pledge import Promise, Sum


def amounts_right(promise: Promise, label: Promised) -> bool:
    """Tell whether the sums promised are the labelled ones, each on its basis; conditions are none."""
    given = sorted((one for one in promise.sums if one.role == "amount"), key=lambda one: str(_value(one)))
    wanted = sorted(label.amounts, key=lambda one: str(one[0]))
    return len(given) == len(wanted) and all(
        _value(one) == value and one.basis in bases for one, (value, bases) in zip(given, wanted, strict=True)
    )


def _value(one: Sum) -> object:
    return (one.low, one.high) if one.value is None else one.value


def term_right(promise: Promise, label: Promised) -> bool:
    """Tell whether the term is the labelled one."""
    if promise.term is None:
        return label.term is None or label.apart
    return label.any_term if label.term is None else label.term.says(promise.term)


def count_right(promise: Promise, label: Promised) -> bool:
    """Tell whether the count, where one is labelled, is that."""
    if not label.counts:
        return True
    return promise.count is not None and (
        promise.count.value in label.counts and promise.count.before == label.before
    )


def beneficiary_right(promise: Promise, label: Promised) -> bool:
    """Tell whether the beneficiary names one of the labelled."""
    return any(squeeze(one) in squeeze(promise.beneficiary or "") for one in label.beneficiaries)


def strength_right(promise: Promise, label: Promised) -> bool:
    """Tell whether it is promised as firmly as labelled."""
    return promise.strength in label.strengths


def _has_amount(promise: Promise, label: Promised) -> bool:
    return bool(label.amounts) or any(one.role == "amount" for one in promise.sums)


def _has_term(promise: Promise, label: Promised) -> bool:
    return not label.any_term and (label.term or promise.term) is not None


Judge = Callable[[Promise, Promised], bool]
FIELDS: Mapping[str, tuple[Judge, Judge, Callable[[Promise], object]]] = {
    "amount exact": (_has_amount, amounts_right, lambda one: [(each.text, each.basis) for each in one.sums]),
    "deadline exact": (_has_term, term_right, lambda one: one.term),
    "count exact": (lambda _, label: bool(label.counts), count_right, lambda one: one.count),
    "strength right": (lambda *_: True, strength_right, lambda one: str(one.strength)),
    "beneficiary found": (
        lambda _, label: bool(label.beneficiaries),
        beneficiary_right,
        lambda one: one.beneficiary,
    ),
}
"""Of each field: of which promises it is judged, whether it is right, and what is given."""
