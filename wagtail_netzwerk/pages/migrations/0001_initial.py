import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
import wagtail_netzwerk.conf
import wagtail_netzwerk.fields
from django.db import migrations, models
from wagtail.images import get_image_model_string


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtail_netzwerk', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(get_image_model_string()),
    ]

    operations = [
        migrations.CreateModel(
            name='EventCalendarPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='Two or three sentences for lists, search engines and calendar entries; at most 500 characters.', max_length=500, verbose_name='summary')),
                ('image_alt', models.CharField(blank=True, help_text='What the image shows, for people who do not see it.', max_length=255, verbose_name='alternative text')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='It adds nothing to the text, so screen readers skip it.', verbose_name='the image is decorative')),
                ('image_credit', models.CharField(blank=True, help_text='Who holds the rights, for example: Photo: Town of Musterstadt.', max_length=255, verbose_name='image credit')),
                ('body', models.JSONField(blank=True, default=list, verbose_name='text')),
                ('scope', models.CharField(choices=[('below', 'Events below this page'), ('site', 'All events of this website')], default='site', max_length=8, verbose_name='events shown')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='image')),
            ],
            options={
                'verbose_name': 'event calendar',
                'verbose_name_plural': 'event calendars',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EventPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='Two or three sentences for lists, search engines and calendar entries; at most 500 characters.', max_length=500, verbose_name='summary')),
                ('image_alt', models.CharField(blank=True, help_text='What the image shows, for people who do not see it.', max_length=255, verbose_name='alternative text')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='It adds nothing to the text, so screen readers skip it.', verbose_name='the image is decorative')),
                ('image_credit', models.CharField(blank=True, help_text='Who holds the rights, for example: Photo: Town of Musterstadt.', max_length=255, verbose_name='image credit')),
                ('body', models.JSONField(blank=True, default=list, verbose_name='text')),
                ('is_free', models.BooleanField(default=False, verbose_name='free of charge')),
                ('price', models.CharField(blank=True, help_text='For example: 5 euros, reduced 3 euros.', max_length=255, verbose_name='price')),
                ('access', models.CharField(blank=True, choices=[('open', 'Open to everyone, no registration'), ('registration', 'Open to everyone, with registration'), ('invitation', 'By invitation'), ('internal', 'Internal meeting')], default='', max_length=16, verbose_name='access')),
                ('registration_url', models.URLField(blank=True, max_length=500, validators=[wagtail_netzwerk.fields.validate_web_address], verbose_name='registration link')),
                ('registration_email', models.EmailField(blank=True, max_length=254, verbose_name='registration by e-mail')),
                ('registration_deadline', models.DateField(blank=True, help_text='The last day on which people can register.', null=True, validators=[wagtail_netzwerk.fields.validate_calendar_date], verbose_name='register by')),
                ('is_fully_booked', models.BooleanField(default=False, verbose_name='fully booked')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of places')),
                ('accessibility_services', models.JSONField(blank=True, default=list, help_text='What is not listed counts as not known, never as no.', verbose_name='accessibility services on the day')),
                ('languages', models.JSONField(blank=True, default=list, verbose_name='languages of the event')),
                ('attendance_mode', models.CharField(choices=[('offline', 'On site'), ('online', 'Online'), ('mixed', 'On site and online')], default='offline', max_length=8, verbose_name='way of taking part')),
                ('place_text', models.CharField(blank=True, help_text='Instead of a venue, for a place that is used only once: name and address.', max_length=255, verbose_name='place in words')),
                ('room', models.CharField(blank=True, max_length=120, verbose_name='room')),
                ('online_url', models.URLField(blank=True, help_text='Where people join the event online. Everyone can read this address.', max_length=500, validators=[wagtail_netzwerk.fields.validate_web_address], verbose_name='online address')),
                ('contact_function', models.CharField(blank=True, help_text='For example: neighbourhood coordination.', max_length=255, verbose_name='responsibility')),
                ('contact_name', models.CharField(blank=True, max_length=255, verbose_name='name or office')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('contact_phone', models.CharField(blank=True, max_length=60, verbose_name='phone')),
                ('start_date', models.DateField(null=True, validators=[wagtail_netzwerk.fields.validate_calendar_date], verbose_name='first day')),
                ('start_time', models.TimeField(blank=True, help_text='Empty: “time to follow”.', null=True, verbose_name='begins at')),
                ('end_date', models.DateField(blank=True, help_text='Only if it is another day.', null=True, validators=[wagtail_netzwerk.fields.validate_calendar_date], verbose_name='last day')),
                ('end_time', models.TimeField(blank=True, null=True, verbose_name='ends at')),
                ('all_day', models.BooleanField(default=False, help_text='For whole days without times of day.', verbose_name='all day')),
                ('timezone', models.CharField(choices=wagtail_netzwerk.fields.time_zone_choices, default=wagtail_netzwerk.conf.default_time_zone, help_text='The times above are read in this zone, wherever you are.', max_length=64, verbose_name='time zone')),
                ('status', models.CharField(choices=[('scheduled', 'Takes place as planned'), ('rescheduled', 'Moved: new date or new place is known'), ('postponed', 'Postponed: new date not known yet'), ('cancelled', 'Cancelled')], default='scheduled', max_length=16, verbose_name='status')),
                ('status_reason', models.CharField(blank=True, help_text='One sentence that citizens read beside the status.', max_length=255, verbose_name='reason')),
                ('previous_start_date', models.DateField(blank=True, help_text='Only for an event that was moved.', null=True, validators=[wagtail_netzwerk.fields.validate_calendar_date], verbose_name='original day')),
                ('previous_start_time', models.TimeField(blank=True, null=True, verbose_name='original time')),
                ('previous_place', models.CharField(blank=True, help_text='When the event moves to another place: where it was to be.', max_length=255, verbose_name='original place')),
                ('motto', models.CharField(blank=True, help_text='A subtitle or slogan.', max_length=255, verbose_name='motto')),
                ('event_type', models.CharField(choices=[('conference', 'Conference'), ('symposium', 'Symposium'), ('workshop_day', 'Workshop day'), ('network_meeting', 'Network meeting'), ('committee', 'Committee session'), ('visit', 'Neighbourhood visit'), ('other', 'Other event')], default='other', max_length=20, verbose_name='type of event')),
                ('edition_number', models.PositiveSmallIntegerField(blank=True, help_text='Number within its series: 2 for the second NetzWerkStadt.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='edition')),
                ('goals', wagtail.fields.RichTextField(blank=True, verbose_name='goals')),
                ('audience', models.TextField(blank=True, help_text='For whom the event is, in a sentence.', max_length=1000, verbose_name='audience')),
                ('areas', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='wagtail_netzwerk.area', verbose_name='areas')),
                ('contact_person', models.ForeignKey(blank=True, help_text='Name, e-mail and phone appear only if the person is marked as public. What you enter in the fields below takes their place.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_netzwerk.person', verbose_name='person')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='image')),
                ('organiser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_netzwerk.organisation', verbose_name='organiser')),
                ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='wagtail_netzwerk.topic', verbose_name='topics')),
                ('venue', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_netzwerk.venue', verbose_name='venue')),
            ],
            options={
                'verbose_name': 'event',
                'verbose_name_plural': 'events',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EventSeriesPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='Two or three sentences for lists, search engines and calendar entries; at most 500 characters.', max_length=500, verbose_name='summary')),
                ('image_alt', models.CharField(blank=True, help_text='What the image shows, for people who do not see it.', max_length=255, verbose_name='alternative text')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='It adds nothing to the text, so screen readers skip it.', verbose_name='the image is decorative')),
                ('image_credit', models.CharField(blank=True, help_text='Who holds the rights, for example: Photo: Town of Musterstadt.', max_length=255, verbose_name='image credit')),
                ('body', models.JSONField(blank=True, default=list, verbose_name='text')),
                ('rhythm', models.CharField(blank=True, help_text='For example: every year in May.', max_length=255, verbose_name='rhythm')),
                ('title_pattern', models.CharField(blank=True, help_text='{n} stands for the number, for example: {n}. Neighbourhood conference.', max_length=255, verbose_name='title of an edition')),
                ('next_edition_hint', models.CharField(blank=True, help_text='Shown as long as no next edition is announced.', max_length=255, verbose_name='hint at the next edition')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='image')),
                ('organiser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_netzwerk.organisation', verbose_name='organiser')),
            ],
            options={
                'verbose_name': 'event series',
                'verbose_name_plural': 'event series',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='NetworkPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='Two or three sentences for lists, search engines and calendar entries; at most 500 characters.', max_length=500, verbose_name='summary')),
                ('image_alt', models.CharField(blank=True, help_text='What the image shows, for people who do not see it.', max_length=255, verbose_name='alternative text')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='It adds nothing to the text, so screen readers skip it.', verbose_name='the image is decorative')),
                ('image_credit', models.CharField(blank=True, help_text='Who holds the rights, for example: Photo: Town of Musterstadt.', max_length=255, verbose_name='image credit')),
                ('body', models.JSONField(blank=True, default=list, verbose_name='text')),
                ('purpose', wagtail.fields.RichTextField(blank=True, verbose_name='purpose')),
                ('founded_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2199)], verbose_name='founded in (year)')),
                ('founded_month', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'January'), (2, 'February'), (3, 'March'), (4, 'April'), (5, 'May'), (6, 'June'), (7, 'July'), (8, 'August'), (9, 'September'), (10, 'October'), (11, 'November'), (12, 'December')], null=True, verbose_name='founded in (month)')),
                ('areas', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='wagtail_netzwerk.area', verbose_name='areas')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='image')),
            ],
            options={
                'verbose_name': 'network',
                'verbose_name_plural': 'networks',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
