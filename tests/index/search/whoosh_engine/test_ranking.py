"""Which of several documents comes first."""

from index.search.engine import Group
from index.search.whoosh_engine import ranking

FILLER = "이 법은 공포한 날부터 시행한다. 그 밖에 필요한 사항은 대통령령으로 정한다. "


def order(answer):
    return [hit.number for hit in answer.best]


def test_a_short_text_about_a_word_comes_before_a_long_one_that_mentions_it(engine, ask, document):
    engine.write(
        [
            document(1, "가", FILLER * 9 + "플랫폼"),
            document(2, "나", "플랫폼의 책임"),
            document(3, "다", FILLER),
        ]
    )
    assert order(ask("플랫폼")) == [2, 1]


def test_early_words_count_for_more(engine, ask, document):
    engine.write(
        [
            document(1, "가", FILLER * 3 + "플랫폼"),
            document(2, "나", "플랫폼 " + FILLER * 3),
            document(3, "다"),
        ]
    )
    assert order(ask("플랫폼")) == [2, 1]


def test_a_bill_without_text_is_not_worse_for_it(engine, ask, document):
    engine.write(
        [
            document(1, "전기통신사업법 일부개정법률안", FILLER * 5 + "플랫폼"),
            document(2, "온라인 플랫폼 기본법안"),
            *(document(number, "서해 5도 특별법안", FILLER) for number in range(3, 9)),
        ]
    )
    assert order(ask("플랫폼")) == [2, 1]


def test_equals_come_all_together_the_latest_first(engine, ask, document):
    engine.write([document(number, "온라인 플랫폼 기본법안") for number in range(1, 30)])
    best = ask("플랫폼", enough=5).best
    assert [hit.number for hit in best] == list(range(29, 0, -1))
    assert len({hit.score for hit in best}) == 1


def test_of_equals_the_latest_by_day_comes_first_however_they_are_numbered(engine, ask, document, facts):
    engine.write([document(number, "온라인 플랫폼 기본법안") for number in range(1, 5)])
    days = {1: "2024-03-01", 2: "2024-01-01", 3: "2024-02-01"}
    best = ask("플랫폼", facts(days=days), enough=2).best
    assert [hit.number for hit in best] == [1, 3, 2, 4]


def test_those_that_are_chosen_are_told_of_and_nothing_else_is_ranked(engine, ask, document):
    engine.write([document(number, "온라인 플랫폼 기본법안") for number in range(1, 30)])
    answer = ask("플랫폼", choose=lambda groups: sorted(groups[Group.ALL])[2:4])
    assert [hit.number for hit in answer.best] == [3, 4]
    assert all(hit.score and hit.matched["플랫폼"] for hit in answer.best)
    assert len(answer.groups[Group.ALL]) == 29


def test_some_of_a_word_is_not_some_of_the_words(engine, ask, document):
    engine.write([document(1, "임무단(UNMISS) 파견"), document(2, "온라인 기본법안")])
    assert not ask("dkssud").best
    assert [hit.number for hit in ask("온라인 dkssud").best] == [2]


def test_all_words_come_before_most_of_them_where_they_fill_a_page(engine, ask, document):
    both = [document(number, "가", FILLER * 9 + "플랫폼" + FILLER * 9 + "수수료") for number in range(1, 12)]
    others = [document(number, "다", FILLER) for number in range(13, 40)]
    engine.write([*both, document(12, "나", "플랫폼 플랫폼 플랫폼"), *others])
    answer = ask("플랫폼 수수료", enough=20)
    assert [hit.group for hit in answer.best] == [Group.ALL] * 11 + [Group.SOME]


def test_the_closer_look_at_a_few_changes_no_count(engine, ask, monkeypatch, document):
    monkeypatch.setattr(ranking, "CLOSER", 2)
    engine.write([document(number, "가", FILLER * number + "플랫폼") for number in range(1, 9)])
    answer = ask("플랫폼", enough=3)
    assert len(answer.groups[Group.ALL]) == 8
    assert order(answer)[:2] == [1, 2]
    scores = [hit.score for hit in answer.best]
    assert scores == sorted(scores, reverse=True)
