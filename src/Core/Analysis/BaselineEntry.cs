using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>One known finding that is set aside: it is still found, and does not count.</summary>
/// <param name="Fingerprint">The finding's <see cref="Finding.Fingerprint"/>.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Item">Its item; null: none.</param>
/// <param name="Quarter">Its quarter; null: none.</param>
/// <param name="AsOf">The day as of which it was found. Looked at as of an earlier day, nobody expects it.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, ItemId? Item, Quarter? Quarter, DateOnly AsOf)
{
    /// <summary>What the name of an entry begins with among a plan file's settings; the fingerprint follows (docs/format.md).</summary>
    public const string SettingPrefix = "baseline.";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The entry of a finding.</summary>
    public static BaselineEntry Of(Finding finding, DateOnly asOf) => new(
        finding.Fingerprint, finding.Diagnostic.Id, finding.Diagnostic.Location.Item, finding.Diagnostic.Location.Quarter, asOf);

    /// <summary>The entry without its fingerprint, as plan files hold it: canonical JSON (docs/format.md).</summary>
    public string Write() => Encoding.UTF8.GetString(CanonicalJson.WriteObject(json =>
    {
        json.WriteString("rule", Rule);
        if (Item is not null)
        {
            json.WriteString("item", Item.Value);
        }

        if (Quarter is { } quarter)
        {
            json.WriteString("quarter", quarter.ToString());
        }

        json.WriteString("asOf", AsOf.ToString(DayFormat, CultureInfo.InvariantCulture));
    }));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="fingerprint">The fingerprint, under which it is kept.</param>
    /// <param name="json">The rest.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>False where it is something else.</returns>
    public static bool TryRead(string fingerprint, string json, [NotNullWhen(true)] out BaselineEntry? entry)
    {
        entry = null;
        try
        {
            using JsonDocument document = CanonicalJson.Read(Encoding.UTF8.GetBytes(json));
            var fields = new JsonFields(document.RootElement);
            string rule = fields.Text("rule");
            string? item = fields.TextOrNull("item");
            Quarter? quarter = fields.TextOrNull("quarter") is { } name ? QuarterOf(name) : null;
            bool hasDay = DateOnly.TryParseExact(fields.Text("asOf"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly asOf);
            fields.ThrowIfAnyIsLeft();
            entry = hasDay ? new BaselineEntry(fingerprint, rule, item is null ? null : new ItemId(item), quarter, asOf) : null;
        }
        catch (JsonException)
        {
            return false;
        }

        return entry is not null;
    }

    /// <summary>The place, in a plan: the item in the quarter, the item, or nowhere.</summary>
    internal Location LocationIn(Plan plan)
    {
        if (Item is null || !plan.TryGetItem(Item, out PlanItem? item))
        {
            return Location.None;
        }

        return Quarter is { } quarter ? Location.Of(item, quarter) : Location.Of(item);
    }

    private static Quarter QuarterOf(string name) =>
        Enum.TryParse(name, out Quarter quarter) && string.Equals(quarter.ToString(), name, StringComparison.Ordinal)
            ? quarter
            : throw new JsonException($"'{name}' is no quarter.");
}
