namespace PlanKit.Syntax;

/// <summary>The ways in which official documents number. Full and half width, and simplified and traditional, are one style.</summary>
public enum MarkerStyle : byte
{
    /// <summary>第一部分, 第一篇, 第一编.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Subchapter,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>第一专题, 第一阶段, 第一讲, 第一单元.</summary>
    Topic,

    /// <summary>一、 一. 壹、</summary>
    Chinese,

    /// <summary>（一） (一) （一）、</summary>
    BracketedChinese,

    /// <summary>Ⅰ、 II.</summary>
    Roman,

    /// <summary>1． 1、 ⒈ １．</summary>
    Arabic,

    /// <summary>1.1, 2.3.1.</summary>
    Dotted,

    /// <summary>1） 一）.</summary>
    HalfBracketed,

    /// <summary>（1） (1) ⑴.</summary>
    BracketedArabic,

    /// <summary>①.</summary>
    Circled,

    /// <summary>第一， 第二、.</summary>
    OrdinalWord,

    /// <summary>一是 一要.</summary>
    ClauseWord,
}
