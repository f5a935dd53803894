using System.Globalization;
using System.Numerics;
using System.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>
/// Finds texts that say nearly the same, in time proportional to their length. Compared are letters, digits and characters
/// alone, full and half width alike. Two texts are alike where they are equal and long enough to be no formula, or where both
/// are long, have the same numbers in the same order, and share nearly all runs of four characters.
/// </summary>
/// <typeparam name="T">What the texts belong to.</typeparam>
/// <remarks>
/// Candidates are found by one-permutation min-hashing: the runs of a text are dealt into a few bins by their hash, and the
/// smallest hash of each bin is a sign, together with the text's numbers. Texts that share four in five runs share nearly as many signs; each is compared with the
/// first text that has the sign, so with a bounded number. Not safe for use by several threads.
/// </remarks>
internal sealed class AlikeTexts<T>
    where T : class
{
    // 加强组织领导 stands in every second plan; so long a text does not stand in one twice by chance.
    private const int ShortestEqual = 12;

    private const int ShortestSimilar = 40;
    private const int RunLength = 4;
    private const int Bins = 8;
    private const int CompareAtMost = 4000;

    // Of all different runs of both; one changed word in a text of 50 characters leaves so many.
    private const double LeastShared = 0.8;

    private readonly Dictionary<string, T> _equal = new(StringComparer.Ordinal);
    private readonly Dictionary<Sign, Signed> _signs = [];
    private readonly ulong[] _smallest = new ulong[Bins];

    /// <summary>The first earlier text that is like this one; where there is none, null, and this one is remembered.</summary>
    public T? FindOrAdd(T owner, string text)
    {
        string words = Normalize(text);
        if (words.Length < ShortestEqual)
        {
            return null;
        }

        if (_equal.TryGetValue(words, out T? same))
        {
            return same;
        }

        _equal.Add(words, owner);
        return words.Length < ShortestSimilar ? null : FindSimilarOrAdd(owner, words);
    }

    private T? FindSimilarOrAdd(T owner, string words)
    {
        TakeSigns(words);
        string numbers = NumbersOf(words);
        var signed = new Signed(owner, words);
        Signed? compared = null;
        foreach (ulong sign in _smallest)
        {
            if (sign == ulong.MaxValue)
            {
                continue;
            }

            var key = new Sign(sign, numbers);
            if (!_signs.TryGetValue(key, out Signed? first))
            {
                _signs.Add(key, signed);
            }
            else if (first != signed && first != compared)
            {
                compared = first;
                if (AreSimilar(first.Text, words))
                {
                    return first.Owner;
                }
            }
        }

        return null;
    }

    private void TakeSigns(string words)
    {
        Array.Fill(_smallest, ulong.MaxValue);
        ulong run = 0;
        for (int i = 0; i < words.Length; i++)
        {
            run = (run << 16) | words[i];
            if (i + 1 < RunLength)
            {
                continue;
            }

            ulong hash = BitOperations.RotateLeft(run * 0x9E3779B97F4A7C15UL, 31) * 0xD6E8FEB86659FD93UL;
            int bin = (int)(hash % Bins);
            _smallest[bin] = Math.Min(_smallest[bin], hash);
        }
    }

    private static bool AreSimilar(string one, string other)
    {
        int longer = Math.Max(one.Length, other.Length);
        return longer <= CompareAtMost
            && Math.Min(one.Length, other.Length) >= longer * LeastShared
            && SharedRuns(RunsOf(one), RunsOf(other)) >= LeastShared;
    }

    // 第一季度 and 第二季度, 3月 and 6月 tell two items apart, however much of the rest is the same.
    private static string NumbersOf(string words) =>
        string.Concat(words.Where(c => char.IsAsciiDigit(c) || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '两' or '上' or '下'));

    private static HashSet<ulong> RunsOf(string words)
    {
        var runs = new HashSet<ulong>();
        ulong run = 0;
        for (int i = 0; i < words.Length; i++)
        {
            run = (run << 16) | words[i];
            if (i + 1 >= RunLength)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    private static double SharedRuns(HashSet<ulong> one, HashSet<ulong> other)
    {
        int shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }

    private static string Normalize(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char folded = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (char.IsLetterOrDigit(folded) || char.GetUnicodeCategory(folded) == UnicodeCategory.OtherLetter)
            {
                words.Append(char.ToLowerInvariant(folded));
            }
        }

        return words.ToString();
    }

    // Classes: a dictionary of value types would be compiled anew whenever a program starts.
    private sealed record Sign(ulong Run, string Numbers);

    private sealed class Signed(T owner, string text)
    {
        public T Owner { get; } = owner;

        public string Text { get; } = text;
    }
}
