using System.Globalization;
using PlanKit.Storage;

namespace PlanKit.Cli.Plans;

/// <summary>
/// The time zone of a plan file: it says on which day a moment falls, wherever the file is opened (docs/format.md, Days).
/// </summary>
internal static class PlanTimeZone
{
    /// <summary>The setting's name in the plan file.</summary>
    public const string Setting = "time-zone";

    private const string OffsetFormat = @"hh\:mm";

    /// <summary>How a new plan file names the zone: an IANA name where there is one, else the distance from UTC: <c>+08:00</c>.</summary>
    public static string WordOf(TimeZoneInfo zone)
    {
        string? name = zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out string? iana) ? iana : null;
        return name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? name
            : (zone.BaseUtcOffset < TimeSpan.Zero ? "-" : "+") + zone.BaseUtcOffset.ToString(OffsetFormat, CultureInfo.InvariantCulture);
    }

    /// <summary>The zone of a file; <paramref name="here"/> where the file names none, or one that this computer does not know.</summary>
    /// <param name="file">The file.</param>
    /// <param name="here">The zone of whoever sits here.</param>
    public static TimeZoneInfo Of(PlanFile file, TimeZoneInfo here) =>
        file.Settings.TryGetValue(Setting, out string? word) ? Read(word) ?? here : here;

    private static TimeZoneInfo? Read(string word)
    {
        if (word.Length > 1 && word[0] is '+' or '-')
        {
            return TimeSpan.TryParseExact(word.AsSpan(1), OffsetFormat, CultureInfo.InvariantCulture, out TimeSpan distance) && distance <= TimeSpan.FromHours(14)
                ? TimeZoneInfo.CreateCustomTimeZone(word, word[0] == '-' ? -distance : distance, word, word)
                : null;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(word, out TimeZoneInfo? zone) ? zone : null;
    }
}
