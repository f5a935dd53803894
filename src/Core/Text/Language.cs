namespace PlanKit.Text;

/// <summary>The language in which texts for people are shown. Data and identifiers do not depend on it.</summary>
public enum Language
{
    /// <summary>中文.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
