using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>Words that advertise. Hardly any line of a plan has one, so a line is asked for their first characters first: that is much faster.</summary>
internal sealed class AdvertisingWords(string[] words)
{
    private readonly SearchValues<char> _beginnings = SearchValues.Create([.. words.Select(word => word[0])]);
    private readonly SearchValues<string> _words = SearchValues.Create(words, StringComparison.Ordinal);

    /// <summary>Whether a line has any of them.</summary>
    public bool OccurIn(ReadOnlySpan<char> line)
    {
        int first = line.IndexOfAny(_beginnings);
        return first >= 0 && line[first..].ContainsAny(_words);
    }
}
