"""What is known of a text as a whole before its sentences are gone through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from index.korean import spans as korean
from index.korean.organisations import Organisation, read_organisations
from index.korean.patterns import lazy
from index.korean.sentences import Sentence
from index.tracking.events.names import Names
from index.tracking.pledges import cues
from index.tracking.pledges.actors import AUTHORITIES, Cast, Who, organisation
from index.tracking.pledges.anaphors import greeting, speaks_itself
from index.tracking.pledges.clauses import without_brackets
from index.tracking.pledges.occasions import Bond, Occasion, read_bond, read_occasion
from index.tracking.pledges.pledge import Span, Term
from index.tracking.pledges.speakers import Minutes
from index.tracking.pledges.strangers import is_page_of, own_page, strangers
from index.tracking.pledges.terms import read_term

# 컬리, … tells what it does.
_HEADED = lazy(r"(?:\[[^\]\n]{1,12}\] ?)?[A-Za-z0-9가-힣·&]{2,20}(?:,| [“\"‘'])")

_OF_PEOPLE = lazy(r"모임|노조|노동조합|협회|단체|연대|연합")  # a notice of others on a company
_FIRST = 40  # letters
_NOTICE = lazy(r"^\[?(?:안내|공지)|(?:안내|공지)$")
_RESULTS = lazy(r"(?:이행|추진) ?(?:실적|현황|성과|결과|상황)|실적 (?:발표|공개|점검)|점검 결과")
_TO_COME = lazy(r"계획|방안|대책|방향")
_DENIAL = lazy(r"보도 ?(?:설명|해명|반박)|설명자료|해명자료|사실은 이렇습니다")
_PUBLISHERS = ("company", "party", "association")
_BODIES = ("party", "association", "other")
_BARGAINS = 3
# Times that a text speaks of what was promised where states in it may be of that, and surely are.
_SPEAKS, _FOLLOWS = 2, 3
_OFTEN = 2  # times that a text names the body that it is of


class Whole:
    """One text with those whom it names, its numbers and days, and what binds what it promises."""

    def __init__(
        self,
        text: str,
        published: date,
        printed: tuple[str, str],
        reading: Sequence[korean.Span],
        sentences: Sequence[Sentence],
    ) -> None:
        self.text, self.published = text, published
        self.title, self.outlet = printed
        self.plain = without_brackets(text)
        unknown = strangers(text, printed, reading, sentences)
        reading = sorted((*reading, *unknown), key=lambda one: one.start) if unknown else reading
        self.named, self.sentences = Names(reading), sentences
        self.cast = Cast(self.named.names.within((0, len(text))))
        self.minutes = Minutes(text)

    def is_line(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a line of a list; in minutes such a mark is before who speaks."""
        return sentence.kind == "bullet" and not self.minutes

    @cached_property
    def is_headed(self) -> bool:
        """Whether the title begins with the company that it is of."""
        return _HEADED.match(self.title) is not None and self.house is not None

    @cached_property
    def own_words(self) -> bool:
        """Whether a company tells the text itself."""
        if self.house is None:
            return False
        return self.publisher is not None or speaks_itself(self.plain) or self._is_notice

    @cached_property
    def _is_notice(self) -> bool:
        """Whether the text is a notice that begins with its company's name and names no authority."""
        begins = self.house is not None and self.plain.startswith(self.house.name)
        begins = begins and _OF_PEOPLE.search(f"{self.title} {self.plain[:_FIRST]}") is None
        if not begins or _NOTICE.search(self.title) is None:
            return False
        named = (who for one in self.cast.names for who in self.cast.whom(one))
        return all(who.type not in AUTHORITIES for who in named)

    @cached_property
    def publisher(self) -> Who | None:
        """Who published the text, where that is a company, a party or an association."""
        for one in self._of_outlet:
            for who in organisation(one) if is_page_of(self.outlet, one) else ():
                if who.type in _PUBLISHERS:
                    return who._replace(basis="carried")
        name = own_page(self.outlet)
        return Who(name, "company", "carried") if name else None

    @cached_property
    def _of_outlet(self) -> Sequence[Organisation]:
        return read_organisations(self.outlet) if self.outlet else ()

    @cached_property
    def office(self) -> tuple[Who, ...]:
        """The authority that published the text, where one did."""
        published = (who for one in self._of_outlet for who in organisation(one))
        return tuple(who for who in published if who.type in AUTHORITIES)[:1]

    @cached_property
    def bond(self) -> Bond:
        """What binds what the text promises as part of it."""
        return read_bond(self.text, self.sentences, self.title)

    @cached_property
    def occasion(self) -> Occasion:
        """Where the promises were made."""
        return read_occasion(self.text, self.sentences, self.named, self.cast, self.published)

    @cached_property
    def is_of_plans(self) -> bool:
        """Whether the title says that the text tells of measures, which its lists may then be of."""
        return cues.any_of("marks", "of_plans").search(self.title) is not None and not self.is_of_deeds

    @cached_property
    def is_of_deeds(self) -> bool:
        """Whether the title says that the text tells of what was done."""
        return cues.any_of("marks", "of_deeds").search(self.title) is not None

    @cached_property
    def tells_results(self) -> bool:
        """Whether the title says that the text tells how far promises were kept, and plans nothing."""
        return _RESULTS.search(self.title) is not None and not _TO_COME.search(self.title)

    @cached_property
    def is_of_amends(self) -> bool:
        """Whether the text is of making good, of an agreement or of help, and not of selling."""
        return cues.any_of("marks", "of_amends").search(f"{self.title}\n{self.text}") is not None

    @cached_property
    def _of_keeping(self) -> int:
        """How often the text speaks of what was promised."""
        said = f"{self.title}\n{self.text}"
        return len(cues.each_of("marks", "of_keeping").findall(said))

    @cached_property
    def may_follow(self) -> bool:
        """Whether states in the text may be of what was promised."""
        return self._of_keeping >= _SPEAKS

    @cached_property
    def follows(self) -> bool:
        """Whether states in the text surely are of what was promised."""
        return self._of_keeping >= _FOLLOWS

    @cached_property
    def denies(self) -> bool:
        """Whether an authority answers in the text what the press reported."""
        return _DENIAL.search(self.title) is not None

    @cached_property
    def is_of_sale(self) -> bool:
        """Whether the text goes through what shops sell cheaper: its lines name several kinds of bargain."""
        kinds = set(cues.any_of("marks", "sale").findall(f"{self.title}\n{self.text}"))
        return len(kinds) >= _BARGAINS and not self.is_of_amends

    @cached_property
    def doubts(self) -> list[str]:
        """Why nothing in the text counts as firm before a person looked at it."""
        known = (("satire", "satire"), ("retraction", "retracted"))
        said = f"{self.title}\n{self.text}"
        return [doubt for doubt, name in known if cues.any_of("marks", name).search(said)]

    def of_house(self) -> tuple[Who, ...]:
        """Return the company whose own words the text may be, or the authority that published it."""
        return (self.house,) if self.house else tuple(one._replace(basis="carried") for one in self.office)

    def of_text(self) -> tuple[Who, ...]:
        """Return whom a text that follows promises is of: also a party or association."""
        return self.of_house() or self._of_body

    @cached_property
    def _of_body(self) -> tuple[Who, ...]:
        named = [who for one in self.cast.names for who in self.cast.whom(one) if who.type in _BODIES]
        counted = Counter(one.name for one in named).most_common()[:2]
        alone = len(counted) == 1 or (len(counted) > 1 and counted[0][1] > 2 * counted[1][1])
        of = [one for one in named if alone and counted[0][1] >= _OFTEN and one.name == counted[0][0]]
        return tuple(one._replace(basis="carried", person=None) for one in of[:1])

    def term(self, where: Span) -> Term | None:
        """Return by when something is promised in a stretch."""
        return read_term(self.text, where, self.named.dates.within(where), self.published)

    def is_dated(self, where: Span) -> bool:
        """Tell whether a stretch says by when, from when or until when."""
        term = self.term(where)
        return term is not None and term.basis == "stated"

    def is_measured(self, where: Span) -> bool:
        """Tell whether a stretch says how much money, or a day to come."""
        amounts = self.named.amounts.within(where)
        if any(one.kind == "money" and one.role == "amount" for one in amounts):
            return True
        return self.is_dated(where) or any(one.before is not None for one in amounts)

    @cached_property
    def house(self) -> Who | None:
        """The company that greets its readers, that of the title, or the one most named."""
        if greeted := greeting(self.plain):
            return greeted._replace(basis="carried")
        named = [who for one in read_organisations(self.title) for who in organisation(one)]
        titled = list(dict.fromkeys(who.name for who in named if who.type == "company"))
        if self.publisher is not None or len(titled) == 1:
            return self.publisher or Who(titled[0], "company", "carried")
        if not self.cast.companies:
            return self.cast.body_of_own_words if speaks_itself(self.plain) else None
        (first, most), *others = self.cast.companies.most_common()[:2]
        return Who(first, "company", "carried") if not others or most > 2 * others[0][1] else None
