namespace PlanKit.Syntax;

/// <summary>What may be damaged in a document.</summary>
public enum SyntaxFlawKind
{
    /// <summary>The text was pasted again. Span: where the copy begins, its first line; Related: what it repeats.</summary>
    RepeatedDocument,

    /// <summary>A character of a marker looks like the one that is meant. Expected: the marker as it should be.</summary>
    MisreadMarker,

    /// <summary>A number occurs again at the same level. Related: the marker that has it first; Expected: the next number's marker.</summary>
    RepeatedNumber,

    /// <summary>
    /// Numbers are missing before this marker. Expected and ExpectedLast: the markers that are missing; Related: the marker
    /// before the gap, none where the list begins with it.
    /// </summary>
    SkippedNumber,

    /// <summary>A number is smaller than the one before it. Expected: the marker that would follow.</summary>
    NumberOutOfOrder,

    /// <summary>A marker is written unlike its neighbours of the same level. Related: the neighbour; Expected: its way of writing.</summary>
    MixedMarkerStyle,

    /// <summary>The number is gone, its punctuation is left: 、 or （）. Expected: the marker that fits.</summary>
    LostOrdinal,

    /// <summary>An item has neither heading nor body.</summary>
    EmptyItem,

    /// <summary>A section holds neither item nor text, though others do.</summary>
    SectionWithoutItems,

    /// <summary>Lines end in different ways. Span: the first break that is unlike most; Expected: how most are written.</summary>
    MixedLineEnds,

    /// <summary>Zero-width characters, which nobody sees.</summary>
    ZeroWidthCharacter,

    /// <summary>A byte order mark that does not stand at the text's beginning: files that were joined.</summary>
    ByteOrderMark,

    /// <summary>Characters that turn the direction of writing: the text reads otherwise than it is.</summary>
    BidirectionalCharacter,

    /// <summary>Tabs between words: lines that come from a table. Span: the lines.</summary>
    TableTabs,

    /// <summary>The reader is not sure of this marker. Expected: none; the reason stands in the marker.</summary>
    LowConfidence,

    /// <summary>A number at a line's beginning that is larger than any list's: read as running text, not as an item.</summary>
    NumberTooLarge,

    /// <summary>Text that belongs to no item and to no known part of the frame.</summary>
    UnplacedText,
}
