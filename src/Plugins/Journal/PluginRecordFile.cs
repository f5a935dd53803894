using System.Collections.Immutable;
using System.Globalization;
using OneOf;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary><c>plugins.state.json</c>: beside the user's plugins, what is remembered of any plugin, in ordinal order of their ids.</summary>
internal static class PluginRecordFile
{
    /// <summary>The file's name.</summary>
    internal const string FileName = "plugins.state.json";

    private static readonly TextRule Instant = new(
        static text => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        new("时刻，如 2026-03-31T08:00:00.0000000+00:00", "an instant such as 2026-03-31T08:00:00.0000000+00:00"));

    /// <summary>Reads the records of a folder. Where there is no file, nothing is remembered.</summary>
    internal static OneOf<ImmutableSortedDictionary<string, PluginRecord>, FileFault> Read(string root) => PluginsFile.Read(
        Path.Combine(root, FileName),
        Empty,
        static (faults, records, element) => ReadRecord(faults, element) is { } record ? records.SetItem(record.Id, record) : records);

    /// <summary>Writes the records of a folder, in one step.</summary>
    /// <exception cref="IOException">The file cannot be written; the old one stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static void Write(string root, ImmutableSortedDictionary<string, PluginRecord> records)
    {
        Directory.CreateDirectory(root);
        WholeFile.Write(Path.Combine(root, FileName), Format(records.Values));
    }

    internal static ImmutableSortedDictionary<string, PluginRecord> Empty { get; } = ImmutableSortedDictionary.Create<string, PluginRecord>(StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Format(IEnumerable<PluginRecord> records) => PluginsFile.Format(records, static (json, record) =>
    {
        json.WriteString("id", record.Id);
        json.WriteBoolean("disabled", record.IsDisabled);
        json.WriteBoolean("malfunctioned", record.IsMalfunctioned);
        if (record.LoadFault is { } fault)
        {
            json.WriteStartObject("loadFault");
            json.WriteString("zh", fault.Chinese);
            json.WriteString("en", fault.English);
            json.WriteEndObject();
        }

        json.WriteStartArray("crashes");
        foreach (PluginCrash crash in record.Crashes)
        {
            json.WriteStartObject();
            json.WriteString("at", crash.At.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("zh", crash.Fault.Chinese);
            json.WriteString("en", crash.Fault.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static PluginRecord? ReadRecord(FaultList faults, DocumentNode element)
    {
        FieldMap? fields = FieldMap.Of(faults, element, "plugins", "id", "disabled", "malfunctioned", "loadFault", "crashes");
        if (fields?.Text("id", ManifestRules.Id) is not { } id)
        {
            return null;
        }

        ImmutableArray<PluginCrash> crashes = [.. fields.Elements("crashes").Select(crash => ReadCrash(faults, crash)).OfType<PluginCrash>()];
        return new PluginRecord(id)
        {
            IsDisabled = fields.Flag("disabled"),
            IsMalfunctioned = fields.Flag("malfunctioned") && !crashes.IsEmpty,
            LoadFault = fields.OptionalBilingual("loadFault", TextRule.NotBlank),
            Crashes = crashes,
        };
    }

    private static PluginCrash? ReadCrash(FaultList faults, DocumentNode element)
    {
        FieldMap? fields = FieldMap.Of(faults, element, "crashes", "at", "zh", "en");
        return fields?.Text("at", Instant) is { } at && fields.Text("zh", TextRule.NotBlank) is { } chinese && fields.Text("en", TextRule.NotBlank) is { } english
            ? new PluginCrash(DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture), new LocalizableText(chinese, english))
            : null;
    }
}
