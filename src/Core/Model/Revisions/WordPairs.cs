namespace PlanKit.Model;

/// <summary>A text as the bag of its neighbouring characters, by which two texts are compared (Dice's coefficient).</summary>
internal sealed class WordPairs
{
    private readonly Dictionary<(char, char), int> _pairs = [];
    private int _count;

    /// <summary>Whether the text has no two letters.</summary>
    public bool IsEmpty => _count == 0;

    public static WordPairs Of(string text)
    {
        var pairs = new WordPairs();
        string words = ItemIdMint.Normalize(text);
        for (int i = 0; i + 1 < words.Length; i++)
        {
            (char, char) pair = (words[i], words[i + 1]);
            pairs._pairs[pair] = pairs._pairs.GetValueOrDefault(pair) + 1;
            pairs._count++;
        }

        return pairs;
    }

    /// <summary>0: nothing in common; 1: the same pairs.</summary>
    public double LikenessTo(WordPairs other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        int common = _pairs.Sum(pair => Math.Min(pair.Value, other._pairs.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (_count + other._count);
    }
}
