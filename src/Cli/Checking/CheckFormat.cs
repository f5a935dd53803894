namespace PlanKit.Cli.Checking;

/// <summary>How a check answers.</summary>
internal enum CheckFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: docs/json.md.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for viewers and code hosts.</summary>
    Sarif,

    /// <summary>JUnit's XML, for build servers.</summary>
    JUnit,
}
