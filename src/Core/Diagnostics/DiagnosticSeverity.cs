namespace PlanKit.Diagnostics;

/// <summary>How grave a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>隐藏: found, and shown only when asked for.</summary>
    Hidden,

    /// <summary>提示: worth knowing.</summary>
    Info,

    /// <summary>警告: probably wrong; what a regulation says with 一般 is at most this.</summary>
    Warning,

    /// <summary>错误: wrong; <c>check</c> exits with 1.</summary>
    Error,
}
