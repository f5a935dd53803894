using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>What comes after a candidate. Every question is answered in a bounded number of steps.</summary>
internal sealed class Lookahead : IDisposable
{
    private const int None = -1;
    private const int Farthest = 64;

    private readonly PooledList<MarkerCandidate> _candidates;
    private readonly int[] _nextOfSameKey;
    private readonly int[] _nextPossible;

    public Lookahead(PooledList<MarkerCandidate> candidates)
    {
        _candidates = candidates;
        _nextOfSameKey = ArrayPool<int>.Shared.Rent(candidates.Count);
        _nextPossible = ArrayPool<int>.Shared.Rent(candidates.Count);
        var followers = new KeyTable<(int Next, int Possible)>();
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            ref readonly MarkerCandidate candidate = ref candidates[i];
            ref (int Next, int Possible) follower = ref followers.GetOrAdd(candidate.Key, (None, None));
            (_nextOfSameKey[i], _nextPossible[i]) = follower;
            if (candidate.Ordinal > 0)
            {
                follower.Next = candidate.NeedsProof ? follower.Next : i;
                follower.Possible = candidate.NeedsProof && !candidate.AtLineStart ? follower.Possible : i;
            }
        }
    }

    /// <summary>Gives the rented memory back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_nextOfSameKey);
        ArrayPool<int>.Shared.Return(_nextPossible);
    }

    /// <summary>
    /// Whether the next candidate with its key has the next number and stands in the same line or after a stop. One that needs
    /// proof itself may be proved by another such: 1 学习, 2 组织.
    /// </summary>
    public bool IsFollowedInOrder(int index)
    {
        int next = _candidates[index].NeedsProof ? _nextPossible[index] : _nextOfSameKey[index];
        return next != None
            && _candidates[next].Ordinal == _candidates[index].Ordinal + 1
            && _candidates[next].Lead == _candidates[index].Lead
            && (_candidates[next].Line == _candidates[index].Line || _candidates[next].AfterStop);
    }

    /// <summary>Whether no candidate with its key follows.</summary>
    public bool IsLastOfItsKind(int index) => _nextOfSameKey[index] == None;

    /// <summary>The number of the first candidate with the key of one that comes after another; 0 where there is none.</summary>
    public int NextOrdinal(int index, int after)
    {
        int next = _nextOfSameKey[index];
        for (int steps = 0; next != None && next <= after && steps < Farthest; steps++)
        {
            next = _nextOfSameKey[next];
        }

        return next == None || next <= after ? 0 : _candidates[next].Ordinal;
    }

    /// <summary>
    /// Whether the count that begins here, of two numbers at least, is over before the list goes on: then it stands within the
    /// list's latest number.
    /// </summary>
    public bool ReturnsTo(int index, ref readonly NumberedList list)
    {
        int count = 1;
        int variant = _candidates[list.LatestIndex].Variant;
        int next = _nextOfSameKey[index];
        for (int steps = 0; next != None && steps < Farthest; steps++)
        {
            ref readonly MarkerCandidate candidate = ref _candidates[next];
            bool isLists = candidate.Ordinal == list.Greatest + 1;
            if (isLists && count > 1 && (candidate.Ordinal != count + 1 || (candidate.Variant == variant && variant != _candidates[index].Variant)))
            {
                return true;
            }

            if (candidate.Ordinal != count + 1)
            {
                return false;
            }

            count++;
            next = _nextOfSameKey[next];
        }

        return false;
    }

    /// <summary>Whether the candidate's second number comes before the list goes on, and the list does go on.</summary>
    public bool EndsBefore(int index, ref readonly NumberedList list)
    {
        int second = _nextOfSameKey[index];
        int goesOn = _nextOfSameKey[list.LatestIndex];
        return second != None
            && goesOn > second
            && _candidates[second].Ordinal == _candidates[index].Ordinal + 1
            && _candidates[goesOn].Ordinal == list.Greatest + 1;
    }

    /// <summary>The next candidate that has the number 2 and is written as the lost one would be.</summary>
    public MarkerCandidate? FindSecondAfter(int index, Func<MarkerCandidate, MarkerCandidate, bool> isWrittenLike)
    {
        for (int i = index + 1; i < _candidates.Count && i - index < Farthest; i++)
        {
            if (_candidates[i] is { Ordinal: > 0, AtLineStart: true } next && isWrittenLike(next, _candidates[index]))
            {
                return next.Ordinal == 2 ? next : null;
            }
        }

        return null;
    }
}
