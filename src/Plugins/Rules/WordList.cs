using System.Buffers;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Says words to people of which one suffices.</summary>
internal static class WordList
{
    /// <summary>The words in quotation marks: “签到”或“纪要”.</summary>
    internal static LocalizableText Quoted(IReadOnlyCollection<string> words) => Plain([.. words.Select(word => $"“{word}”")]);

    /// <summary>The words as they are: 办公室或人事科.</summary>
    internal static LocalizableText Plain(IReadOnlyCollection<string> words) => new(string.Join('或', words), string.Join(" or ", words));

    /// <summary>Looks for all of the words at once, in whichever case; going through a long text once for each of many words takes too long.</summary>
    internal static SearchValues<string> SearchFor(IEnumerable<string> words) => SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
}
