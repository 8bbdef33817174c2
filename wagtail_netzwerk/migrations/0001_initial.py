import django.core.validators
import django.db.models.deletion
import swapper
import modelsearch.index
import uuid
import wagtail_netzwerk.conf
import wagtail_netzwerk.fields
from django.db import migrations, models
from wagtail.images import get_image_model_string


# A site of Wagtail 8 may have a base page of its own; 7.4 never names the setting for it.
swapper.set_app_prefix('wagtailcore', 'wagtail')


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        swapper.dependency('wagtailcore', 'Page'),
        migrations.swappable_dependency(get_image_model_string()),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarIdentity',
            fields=[
                ('translation_key', models.UUIDField(primary_key=True, serialize=False)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('created', models.DateTimeField()),
                ('last_modified', models.DateTimeField()),
                ('facts', models.JSONField(default=dict)),
                ('digests', models.JSONField(default=dict)),
            ],
            options={
                'verbose_name': 'calendar identity',
                'verbose_name_plural': 'calendar identities',
            },
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('kind', models.CharField(choices=[('district', 'District'), ('quarter', 'Quarter'), ('neighbourhood', 'Neighbourhood')], max_length=16, verbose_name='level')),
                ('official_key', models.CharField(blank=True, help_text='Key of the statistical office or the planning area, if there is one.', max_length=32, verbose_name='official key')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='wagtail_netzwerk.area', verbose_name='part of')),
            ],
            options={
                'verbose_name': 'area',
                'verbose_name_plural': 'areas',
                'ordering': ['name'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='CalendarEntry',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to=swapper.get_model_name('wagtailcore', 'Page'))),
                ('status', models.CharField(choices=[('scheduled', 'Takes place as planned'), ('rescheduled', 'Moved: new date or new place is known'), ('postponed', 'Postponed: new date not known yet'), ('cancelled', 'Cancelled')], max_length=16)),
                ('component', models.TextField()),
                ('component_size', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('time_zone', models.CharField(blank=True, max_length=64)),
                ('last_modified', models.DateTimeField()),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('identity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='wagtail_netzwerk.calendaridentity')),
            ],
            options={
                'verbose_name': 'calendar entry',
                'verbose_name_plural': 'calendar entries',
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('short_name', models.CharField(blank=True, max_length=60, verbose_name='short name')),
                ('sector', models.CharField(blank=True, choices=[('administration', 'Public administration'), ('non_profit', 'Non-profit organisation'), ('citizens', "Citizens' initiative"), ('business', 'Business'), ('church', 'Church or religious community')], max_length=16, verbose_name='sector')),
                ('logo_alt', models.CharField(blank=True, help_text='Usually: Logo of, and the name.', max_length=255, verbose_name='alternative text of the logo')),
                ('url', models.URLField(blank=True, max_length=500, validators=[wagtail_netzwerk.fields.validate_web_address], verbose_name='website')),
                ('areas', models.ManyToManyField(blank=True, related_name='+', to='wagtail_netzwerk.area', verbose_name='areas')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='logo')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('responsibility', models.CharField(blank=True, help_text='Shown in public, also in place of the name.', max_length=255, verbose_name='responsibility')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=60, verbose_name='phone')),
                ('is_public', models.BooleanField(default=False, help_text='Off: the website names the function only. Switch this on only with a legal basis, and note it below.', verbose_name='name and contact details are public')),
                ('legal_basis', models.TextField(blank=True, help_text='For example: consent of 3 May 2026, filed under … Never shown in public.', verbose_name='legal basis')),
                ('review_on', models.DateField(blank=True, help_text='When someone should check whether this person may still be named.', null=True, verbose_name='review on')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_netzwerk.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'persons',
                'ordering': ['name'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Occurrence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('start', models.DateTimeField()),
                ('end', models.DateTimeField()),
                ('all_day', models.BooleanField()),
                ('is_cancelled', models.BooleanField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='occurrences', to='wagtail_netzwerk.calendarentry')),
            ],
            options={
                'verbose_name': 'occurrence',
                'verbose_name_plural': 'occurrences',
                'ordering': ['start', 'pk'],
                'indexes': [models.Index(fields=['start', 'end'], name='wagtail_net_start_5212c6_idx'), models.Index(fields=['end'], name='wagtail_net_end_67fbf0_idx')],
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Venue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('street', models.CharField(blank=True, max_length=255, verbose_name='street and number')),
                ('postal_code', models.CharField(blank=True, max_length=16, verbose_name='postal code')),
                ('town', models.CharField(blank=True, max_length=120, verbose_name='town')),
                ('country', models.CharField(default=wagtail_netzwerk.conf.default_country, help_text='Two letters, for example DE.', max_length=2, validators=[django.core.validators.RegexValidator('\\A[A-Z]{2}\\Z', 'Please enter two capitals, for example DE.')], verbose_name='country')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, help_text='In degrees, for example 52.541200.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, help_text='In degrees, for example 13.559500.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('url', models.URLField(blank=True, max_length=500, validators=[wagtail_netzwerk.fields.validate_web_address], verbose_name='website')),
                ('public_transport', models.CharField(blank=True, help_text='Stop and lines, for example: Freizeitforum, tram M8 and 18.', max_length=255, verbose_name='public transport stop')),
                ('rooms', models.JSONField(blank=True, default=list, verbose_name='rooms')),
                ('accessibility', models.JSONField(blank=True, default=list, help_text='What is not listed counts as not known, never as no.', verbose_name='accessibility')),
                ('accessibility_checked_on', models.DateField(blank=True, null=True, verbose_name='checked on')),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_netzwerk.area', verbose_name='area')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'venue',
                'verbose_name_plural': 'venues',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
