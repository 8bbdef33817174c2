"""Accounts and groups: who may write in the demo, who may publish, and who approves."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
)
from wagtail.users.models import UserProfile

#: Both groups write; what the second may do besides stands in `PUBLISHING`.
WRITING = ("add", "change")
PUBLISHING = ("publish", "lock", "unlock")
SNIPPETS = ("area", "networkphase", "organisation", "person", "topic", "venue")


@dataclass(frozen=True, kw_only=True)
class Account:
    """Somebody who can log in. The password is public: it protects nothing."""

    username: str
    password: str
    first_name: str
    group: str = ""


ACCOUNTS = (
    Account(username="admin", password="auenstadt-admin", first_name="Administration"),  # noqa: S106
    Account(
        username="redaktion",
        password="auenstadt-redaktion",  # noqa: S106
        first_name="Redaktion",
        group="Redaktion",
    ),
    Account(
        username="chefredaktion",
        password="auenstadt-chefredaktion",  # noqa: S106
        first_name="Chefredaktion",
        group="Chefredaktion",
    ),
)


def create_accounts() -> AbstractUser:
    """Create the accounts and their groups; return the administrator."""
    users = [_create(account) for account in ACCOUNTS]
    return users[0]


def _create(account: Account) -> AbstractUser:
    users = get_user_model().objects
    make = users.create_user if account.group else users.create_superuser
    user = make(
        account.username,
        email=f"{account.username}@auenstadt.example.org",
        password=account.password,
        first_name=account.first_name,
        last_name="Auenstadt",
    )
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "de"
    profile.save()
    if account.group:
        group, _created = Group.objects.get_or_create(name=account.group)
        user.groups.add(group)
    return user


def grant(homes: list[Page]) -> None:
    """Give both groups what they need on the pages of every language, and set up the approval."""
    editors, chiefs = (Group.objects.get(name=name) for name in ("Redaktion", "Chefredaktion"))
    for group, actions in ((editors, WRITING), (chiefs, WRITING + PUBLISHING)):
        group.permissions.set(_admin_permissions())
        for home in homes:
            for action in actions:
                GroupPagePermission.objects.create(group=group, page=home, permission_type=action)
        for permission in _collection_permissions():
            GroupCollectionPermission.objects.create(
                group=group, collection=Collection.get_first_root_node(), permission=permission
            )
    _set_up_approval(chiefs, homes)


def _admin_permissions() -> list[Permission]:
    """Entering the administration, and keeping the snippets of the package."""
    codenames = [f"{action}_{model}" for action in WRITING for model in SNIPPETS]
    return list(
        Permission.objects.filter(
            Q(content_type__app_label="wagtailadmin", codename="access_admin")
            | Q(content_type__app_label="wagtail_netzwerk", codename__in=codenames)
        )
    )


def _collection_permissions() -> list[Permission]:
    """Adding pictures and documents, and choosing those that others added."""
    codenames = [f"{action}_{kind}" for action in ("add", "choose") for kind in ("image", "document")]
    return list(
        Permission.objects.filter(
            content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=codenames
        )
    )


def _set_up_approval(chiefs: Group, homes: list[Page]) -> None:
    """Use Wagtail's own workflow for the demo's pages; the demo's groups take the place of Wagtail's."""
    task = GroupApprovalTask.objects.order_by("pk").first()
    workflow = Workflow.objects.filter(workflow_tasks__task=task).first()
    task.name = "Freigabe durch die Chefredaktion"
    task.save()
    task.groups.set([chiefs])
    workflow.name = "Freigabe"
    workflow.save()
    WorkflowPage.objects.filter(workflow=workflow).delete()
    for home in homes:
        WorkflowPage.objects.create(workflow=workflow, page=home)
    Group.objects.filter(name__in=("Moderators", "Editors"), user=None).delete()
