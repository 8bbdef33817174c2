"""The privacy matrix: every way of hiding a page, in everything that the portal says, for every reader.

Collections (feeds, lists, search, sitemap, API, links from other pages) hold public pages only, for everyone.
The page itself and its own file are shown to whoever may see it, and to nobody else a word of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User

from tests.privacy.outputs import OUTPUTS, Output, decoded
from tests.privacy.situations import SITUATIONS, Situation
from tests.privacy.tree import SECRET, SLUG, build, isolated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.privacy.tree import Tree

pytestmark = pytest.mark.django_db


def applies(situation: Situation, output: Output) -> bool:
    """Whether this output would show the page if it were public."""
    if situation.shown_in:
        return output.name in situation.shown_in
    return situation.is_direct or not output.wants_direct


def is_there(situation: Situation, output: Output) -> bool:
    """Whether the page has this output at all: a workshop has a time directly below its event only."""
    return situation.is_direct or not (output.is_own and output.wants_direct)


TREES = {
    hidden: [pytest.param((situation, hidden), id=situation.name) for situation in SITUATIONS]
    for hidden in (True, False)
}


def name(output: Output) -> str:
    return output.name


@pytest.fixture(scope="module")
def tree(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Tree]:
    """The portal with one situation, hidden or public; shared by all cells that only read it."""
    situation, hidden = request.param
    with isolated(django_db_blocker):
        yield build(situation.place, situation.language, hidden=hidden)


def let_in(client: Any, situation: Situation) -> None:
    """Where nobody may see the page, the mightiest account is the reader."""
    if situation.enter:
        situation.enter(client)
    else:
        client.force_login(User.objects.create_superuser("verwaltung"))


def is_shown(text: str) -> bool:
    return SECRET in text or SLUG in text


@pytest.mark.parametrize("reader", ["anonymous", "permitted"])
@pytest.mark.parametrize("output", OUTPUTS, ids=name)
@pytest.mark.parametrize("tree", TREES[True], indirect=True)
def test_matrix(request: Any, client: Any, tree: Tree, output: Output, reader: str) -> None:
    situation, _hidden = request.node.callspec.params["tree"]
    if reader == "permitted":
        let_in(client, situation)
    response = output.fetch(tree, client)
    may_see = reader == "permitted" and situation.enter is not None
    if not is_there(situation, output):
        assert SECRET not in output.part(decoded(response))
    elif output.is_own:
        check_own(response, situation, output, may_see=may_see)
    elif output.is_below:
        assert (SECRET in output.part(decoded(response))) is may_see
    else:
        text = decoded(response)
        assert not is_shown(text if not output.echoes else output.part(text))


def check_own(response: Any, situation: Situation, output: Output, *, may_see: bool) -> None:
    text = decoded(response)
    if may_see:
        assert response.status_code == 200
        assert SECRET in output.part(text)
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        return
    assert response.status_code == situation.denied[output.is_file]
    assert SECRET not in text


@pytest.mark.parametrize("output", OUTPUTS, ids=name)
@pytest.mark.parametrize("tree", TREES[False], indirect=True)
def test_the_same_page_made_public_appears(request: Any, client: Any, tree: Tree, output: Output) -> None:
    situation, _hidden = request.node.callspec.params["tree"]
    response = output.fetch(tree, client)
    wanted = is_there(situation, output)
    assert response.status_code == (404 if output.is_file and not wanted else 200)
    assert is_shown(output.part(decoded(response))) is (wanted and applies(situation, output))
