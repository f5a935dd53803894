using System.Globalization;
using System.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Names of files and folders that every system can bear and takes for the same. A folder of plugins is copied between Windows,
/// Linux and macOS, which differ in what they forbid and in which names they take for one.
/// </summary>
internal static class PortableName
{
    private const int LongestInBytes = 255;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>Whether a name, without any folder, can be used everywhere.</summary>
    internal static bool IsPortable(string name) =>
        name.Length > 0
        && name is not ("." or "..")
        && name[^1] is not ('.' or ' ')
        && HiddenCharacters.FirstIn(name) is null
        && name.All(static character => !"/\\:*?\"<>|\uFFFD".Contains(character, StringComparison.Ordinal))
        && name.EnumerateRunes().All(IsComposed)
        && Encoding.UTF8.GetByteCount(name) <= LongestInBytes
        && !IsDevice(name);

    // A system that normalises file names, as macOS does, may store these otherwise than they were written. They cannot be normalised
    // here: without the culture's data .NET leaves every text as it is.
    private static bool IsComposed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        && rune.Value is not ((>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF)
            or 0x2126 or 0x212A or 0x212B or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F));

    // CON, NUL and COM1 are devices on Windows, whatever ending follows.
    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0];
        return Array.Exists(Devices, device =>
            stem.StartsWith(device, StringComparison.OrdinalIgnoreCase)
            && (device is "COM" or "LPT" ? stem.Length == 4 && char.IsDigit(stem[3]) : stem.Length == 3));
    }
}
