"""``manage.py forget_person``: a person asks to be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_netzwerk.models import Person
from wagtail_netzwerk.output.text import clean
from wagtail_netzwerk.services import people

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Deletes a person and takes her or him out of pages, revisions, translations, the history and the "
        "search index. Texts that still name the person are listed, not changed. Out of reach: backups of "
        "the database, space in it that is free but not yet overwritten (VACUUM), uploaded files, log files "
        "of the server, calendars and caches of others, and what search engines have stored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        who = parser.add_mutually_exclusive_group(required=True)
        who.add_argument("pk", nargs="?", type=int, help="Number of the person, as in the admin's address.")
        who.add_argument("--name", help="Part of the name instead; stops unless exactly one person has it.")
        parser.add_argument("--dry-run", action="store_true", help="Says what would happen, changes nothing.")

    def handle(self, *_args: Any, **options: Any) -> None:
        person = _by_pk(options["pk"]) if options["name"] is None else _by_name(options["name"])
        name, is_dry = person.name, options["dry_run"]
        try:
            outcome = people.forget(person, dry_run=is_dry)
        except ProtectedError as error:
            raise CommandError(_("Nothing was changed: %(reason)s") % {"reason": error}) from error
        done = _("Nothing was changed. “%(name)s” would be forgotten:") if is_dry else _("Forgot “%(name)s”:")
        self.stdout.write(self.style.SUCCESS(done % {"name": name}))
        for line in (*_numbers(outcome), "", *_left(outcome)):
            self.stdout.write(line)


def _by_pk(pk: int) -> Person:
    person = Person.objects.filter(pk=pk).first()
    if person is None:
        raise CommandError(
            _("There is no person with the number %(pk)s: never entered, or forgotten before.") % {"pk": pk}
        )
    return person


def _by_name(name: str) -> Person:
    longest = Person._meta.get_field("name").max_length
    # SQLite reads a pattern only up to a zero character: such a name would be everybody's.
    if len(name) > (longest or 0) or clean(name) != name:
        raise CommandError(
            _("This can be no name: it is longer than %(count)d characters, or holds control characters.")
            % {"count": longest}
        )
    found = list(Person.objects.filter(name__icontains=name)) if name.strip() else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise CommandError(
            _("No person has “%(name)s” in the name: never entered, or forgotten before.") % {"name": name}
        )
    lines = [f"{person.pk}: {person.name}, {person.responsibility}".rstrip(", ") for person in found]
    intro = _("Several persons have “%(name)s” in the name. Please choose one by the number:")
    raise CommandError("\n".join([intro % {"name": name}, *lines]))


def _numbers(outcome: people.Outcome) -> list[str]:
    return [
        ngettext(
            "%(count)s page or entry that named the person",
            "%(count)s pages or entries that named the person",
            outcome.references,
        )
        % {"count": outcome.references},
        ngettext(
            "%(count)s page whose contact fields held the same details",
            "%(count)s pages whose contact fields held the same details",
            outcome.contacts,
        )
        % {"count": outcome.contacts},
        ngettext("%(count)s revision", "%(count)s revisions", outcome.revisions)
        % {"count": outcome.revisions},
        ngettext(
            "%(count)s source of translations", "%(count)s sources of translations", outcome.translations
        )
        % {"count": outcome.translations},
        ngettext("%(count)s entry in the history", "%(count)s entries in the history", outcome.log_entries)
        % {"count": outcome.log_entries},
    ]


def _left(outcome: people.Outcome) -> list[str]:
    if not outcome.left:
        return [_("No other text names the person.")]
    intro = _(
        "These texts still contain the name, the e-mail address or the phone number. Please look at each. "
        "Keep this list: once the person is gone it cannot be made again."
    )
    return [intro, *(f"- {mention}" for mention in outcome.left)]
