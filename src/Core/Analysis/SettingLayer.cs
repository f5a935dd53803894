namespace PlanKit.Analysis;

/// <summary>Who set a value. A later layer overrides an earlier one.</summary>
public enum SettingLayer
{
    /// <summary>The rule itself.</summary>
    Descriptor,

    /// <summary>The unit's profile.</summary>
    Profile,

    /// <summary>The plan file's settings.</summary>
    PlanFile,

    /// <summary>The command line.</summary>
    CommandLine,
}
