using System.Globalization;

namespace PlanKit.Excel.Writing;

/// <summary>
/// Makes the tabs' names such as Excel takes: 1 to 31 UTF-16 code units, none of <c>[]:*?/\</c>, no apostrophe at either
/// end, not <c>History</c>, unique whatever the case.
/// </summary>
internal static class SheetNames
{
    private const int Limit = 31;
    private const string Forbidden = "[]:*?/\\";
    private const char Substitute = '_';

    /// <summary>One name for each wish, in order.</summary>
    public static string[] For(IEnumerable<string> wishes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        return [.. wishes.Select(wish => Unique(Clean(wish), taken))];
    }

    private static string Clean(string wish)
    {
        string name = string.Create(wish.Length, wish, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                bool isUnfit = Forbidden.Contains(source[i], StringComparison.Ordinal) || source[i] is < ' ' or '\uFFFE' or '\uFFFF';
                target[i] = isUnfit ? Substitute : source[i];
            }
        });
        name = Shorten(CellText.Show(name), Limit).Trim().Trim('\'');
        return name.Length == 0 ? "Sheet" : name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int number = 2; !taken.Add(candidate); number++)
        {
            string suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            candidate = Shorten(name, Limit - suffix.Length) + suffix;
        }

        return candidate;
    }

    private static string Shorten(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
