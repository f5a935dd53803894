using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanKit.Model;

/// <summary>Makes the ids of one plan's items, in the order of the text.</summary>
internal sealed class ItemIdMint
{
    private const int DigestBytes = 5;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next item.</summary>
    public ItemId Next(string title)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(title)));
        string value = Convert.ToHexStringLower(digest.AsSpan(0, DigestBytes));
        int count = _seen.GetValueOrDefault(value) + 1;
        _seen[value] = count;
        return new ItemId(count == 1 ? value : string.Create(CultureInfo.InvariantCulture, $"{value}-{count}"));
    }

    // Width, white space and punctuation change from one retyping to the next; the words are the title.
    public static string Normalize(string title)
    {
        string folded = IsWellFormed(title) ? title.Normalize(NormalizationForm.FormKC) : title;
        return string.Concat(folded.Where(char.IsLetterOrDigit)) is { Length: > 0 } words ? words.ToUpperInvariant() : folded;
    }

    private static bool IsWellFormed(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
