using System.Globalization;

namespace PlanKit.Analysis.Rules;

/// <summary>Names characters that cannot be shown.</summary>
internal static class CodePoint
{
    /// <summary>U+200B.</summary>
    public static string NameOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
