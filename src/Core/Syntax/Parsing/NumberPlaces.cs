namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Where each number of a count stands first. One serves for all counts of a text: to forget a count costs no more than to begin
/// one, however long the count before it was. Not safe for use by several threads.
/// </summary>
internal sealed class NumberPlaces
{
    // By number, the line and the count in which it was seen.
    private (int Count, int Line)[] _seen = [];
    private int _count = 1;

    /// <summary>Forgets all numbers.</summary>
    public void Clear() => _count++;

    /// <summary>Remembers the line of a number, unless one is remembered.</summary>
    public void Add(int number, int line)
    {
        if (number >= _seen.Length)
        {
            Array.Resize(ref _seen, Math.Max(number + 1, _seen.Length * 2));
        }

        if (_seen[number].Count != _count)
        {
            _seen[number] = (_count, line);
        }
    }

    /// <summary>The line that was remembered of a number; <see cref="NumberedLine.None"/> where there is none.</summary>
    public int Find(int number) => number < _seen.Length && _seen[number].Count == _count ? _seen[number].Line : NumberedLine.None;
}
