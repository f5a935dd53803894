namespace PlanKit.Syntax.Parsing;

/// <summary>The numbered lines of one style at one depth, which are all sections or all items.</summary>
internal struct LevelPool(int depth, MarkerStyle style)
{
    private int _count;
    private int _headings;
    private int _withLineChildren;
    private int _withChildren;
    private int _lineChildren;
    private int _withClauseChildren;
    private int _withSameStyleChildren;

    /// <summary>Whether they hold items, so that they are sections.</summary>
    public readonly bool HoldsItems => depth == 0 ? HoldsItemsAtTop() : HoldsItemsWithinSection();

    /// <summary>Whether the signs point both ways.</summary>
    public readonly bool IsCloseCall =>
        HoldsItems
            ? !MostlyHeadings || (_withLineChildren > 0 && _withLineChildren * 4 < _count)
            : MarkerRanks.HeadsSections(style) && _withLineChildren * 4 >= _count && _count > 1;

    private readonly bool MostlyHeadings => _headings * 2 >= _count;

    public void Add(ref readonly NumberedLine line)
    {
        _count++;
        _headings += line.IsHeading ? 1 : 0;
        _lineChildren += line.LineChildren;
        _withLineChildren += line.LineChildren > 0 ? 1 : 0;
        if (line.LineChildren + line.InlineChildren > 0)
        {
            _withChildren++;
            _withClauseChildren += MarkerRanks.NumbersClauses(line.ChildStyle) ? 1 : 0;
            _withSameStyleChildren += line.ChildStyle == style ? 1 : 0;
        }
    }

    private readonly bool HoldsItemsAtTop()
    {
        if (style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Subchapter)
        {
            return _withChildren > 0;
        }

        if (style is MarkerStyle.ClauseWord or MarkerStyle.Circled or MarkerStyle.Article)
        {
            return false;
        }

        if (!MarkerRanks.HeadsSections(style))
        {
            return MostlyHeadings && _withLineChildren * 2 > _count && _withSameStyleChildren * 2 < _count;
        }

        return MostlyHeadings
            ? _withChildren * 2 >= _count || (_withLineChildren > 0 && (_withLineChildren * 3 >= _count || _lineChildren > _count))
            : _withLineChildren * 2 >= _count && _withLineChildren > _withClauseChildren;
    }

    private readonly bool HoldsItemsWithinSection() =>
        style is MarkerStyle.Subchapter or MarkerStyle.Chapter or MarkerStyle.Chinese or MarkerStyle.BracketedChinese or MarkerStyle.Roman
        && MostlyHeadings
        && _withLineChildren * 2 >= _count
        && _withClauseChildren * 2 < _count;
}
