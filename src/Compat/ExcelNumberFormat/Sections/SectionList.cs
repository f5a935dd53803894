namespace ExcelNumberFormat.Sections;

/// <summary>The sections of a format, and which of them a value takes.</summary>
internal sealed class SectionList(IReadOnlyList<Section> sections)
{
    /// <summary>The first section of a kind.</summary>
    internal T? Find<T>()
        where T : Section => sections.OfType<T>().FirstOrDefault();

    /// <summary>The fourth section, or the last where it says <c>@</c>.</summary>
    internal Section? ForText() => sections.Count switch
    {
        >= 4 => sections[3],
        0 => null,
        _ => sections[^1] is TextSection { IsForText: true } text ? text : null,
    };

    /// <summary>The section of a number, by conditions and else by its sign; null where none is for it.</summary>
    internal Section? ForNumber(double value)
    {
        if (sections.Count == 0)
        {
            return null;
        }

        if (IsFirst(value))
        {
            return sections[0];
        }

        if (sections.Count < 2)
        {
            return null;
        }

        return IsSecond(value) ? sections[1] : sections.ElementAtOrDefault(2);
    }

    private bool IsFirst(double value)
    {
        if (sections[0].Condition is { } condition)
        {
            return condition.Holds(value);
        }

        // A text section behind the first is none that a number could take instead.
        return NumberSections switch
        {
            <= 1 => true,
            2 => value >= 0 || (sections[1].Condition is { } second && !second.Holds(value)),
            _ => value > 0,
        };
    }

    private bool IsSecond(double value)
    {
        if (sections[1].Condition is { } condition)
        {
            return condition.Holds(value);
        }

        return value < 0 || (NumberSections == 2 && sections[0].Condition is not null);
    }

    private int NumberSections => ForText() is null || sections.Count > 3 ? sections.Count : sections.Count - 1;
}
