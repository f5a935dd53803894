namespace PlanKit.Model;

/// <summary>A quarter of the plan's year. The calendar is the civil one: Q1 is January to March.</summary>
public enum Quarter
{
    /// <summary>January to March, 第一季度.</summary>
    Q1 = 1,

    /// <summary>April to June, 第二季度.</summary>
    Q2 = 2,

    /// <summary>July to September, 第三季度.</summary>
    Q3 = 3,

    /// <summary>October to December, 第四季度.</summary>
    Q4 = 4,
}
