from unicodedata import normalize

from made_up_articles import make_article

from index.store.articles import articles_changed, save_articles
from index.tracking.article_cards import article_card

WRITTEN = ("title", "body", "outlet", "reporters", "quotation")


def card_of(store, fill, record):
    fill._page("news", lambda connection, stamp: save_articles(connection, [record], stamp))
    with store.connect() as connection:
        *_, last = articles_changed(connection)
    return article_card(*last)


def test_hangul_of_letters_is_told_in_syllables(store, fill):
    plain = make_article()
    apart = {name: normalize("NFD", plain[name]) for name in WRITTEN if name in plain}
    told, expected = (card_of(store, fill, one) for one in (make_article(**apart), plain))
    assert [told[name] for name in WRITTEN] == [expected[name] for name in WRITTEN]
